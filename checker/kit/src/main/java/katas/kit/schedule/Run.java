package katas.kit.schedule;

import java.util.List;
import java.util.stream.Collectors;
import katas.kit.record.Recording;

/** How one schedule ended: what a check looks at. Immutable. */
public final class Run {

    private final List<Lane> lanes;
    private final List<Step> steps;

    Run(List<Lane> lanes, List<Step> steps) {
        this.lanes = List.copyOf(lanes);
        this.steps = List.copyOf(steps);
    }

    /** Names the schedule: a letter for each step, {@code A} for the first operation. {@link Exploration#replay} takes it. */
    public String schedule() {
        return steps.stream().map(step -> String.valueOf(step.lane().letter())).collect(Collectors.joining());
    }

    /** The names of the operations that returned. */
    public List<String> succeeded() {
        return lanes.stream().filter(lane -> lane.thrown == null).map(Lane::name).toList();
    }

    /** What the operations threw, in the order of the operations; nothing for those that returned. */
    public List<Throwable> thrown() {
        return lanes.stream().filter(lane -> lane.thrown != null).map(lane -> lane.thrown).toList();
    }

    /** What the operation of that name returned; null if it threw or has no answer. */
    public Object answer(String operation) {
        return lane(operation).answer;
    }

    /** What the operation of that name threw; null if it returned. */
    public Throwable thrownBy(String operation) {
        return lane(operation).thrown;
    }

    /** The statements that had to wait for a lock of another operation, as text. */
    public List<String> waits() {
        return steps.stream().filter(Step::hasWaited).map(step -> step.lane().name() + ": " + step.print(1).strip()).toList();
    }

    /** How often the turn passed from one operation to another: the simpler a schedule, the fewer. */
    public int switches() {
        int switches = 0;
        for (int i = 1; i < steps.size(); i++) {
            switches += steps.get(i).lane() == steps.get(i - 1).lane() ? 0 : 1;
        }
        return switches;
    }

    /** The schedule as lanes: a line a step, each operation with its letter and indentation. */
    public String lanes() {
        StringBuilder text = new StringBuilder();
        lanes.forEach(lane -> text.append("      ").append(lane.letter()).append(" = ").append(lane.name()).append('\n'));
        steps.forEach(step -> text.append(step.print(lanes.size())).append('\n'));
        lanes.forEach(lane -> text.append("      ").append(lane.letter())
                .append(lane.thrown == null ? " returned" : " threw " + Recording.describe(lane.thrown)).append('\n'));
        return text.toString().stripTrailing();
    }

    @Override
    public String toString() {
        return schedule();
    }

    private Lane lane(String operation) {
        return lanes.stream().filter(lane -> lane.name().equals(operation)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no operation '" + operation + "' among " + lanes.stream().map(Lane::name).toList()));
    }
}
