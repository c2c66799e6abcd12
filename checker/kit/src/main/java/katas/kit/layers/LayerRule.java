package katas.kit.layers;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.EvaluationResult;
import com.tngtech.archunit.lang.Priority;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/**
 * A rule whose failure is a few lines that a learner can read. ArchUnit's own rules print signatures in full, and obey
 * {@code archunit_ignore_patterns.txt} on the class path, where the code under test could put one.
 */
final class LayerRule implements ArchRule {

    private static final int MOST_LINES = 10;

    private final String statement;
    private final List<String> reasons;
    private final BiConsumer<JavaClasses, Violations> search;

    LayerRule(String code, String statement, String reason, BiConsumer<JavaClasses, Violations> search) {
        this(statement + " [" + code + "]", List.of(reason), search);
    }

    private LayerRule(String statement, List<String> reasons, BiConsumer<JavaClasses, Violations> search) {
        this.statement = statement;
        this.reasons = reasons;
        this.search = search;
    }

    @Override
    public void check(JavaClasses classes) {
        Collection<String> lines = violationsIn(classes);
        if (!lines.isEmpty()) {
            throw new AssertionError(messageOf(lines));
        }
    }

    @Override
    public EvaluationResult evaluate(JavaClasses classes) {
        ConditionEvents events = ConditionEvents.Factory.create();
        violationsIn(classes).forEach(line -> events.add(SimpleConditionEvent.violated(line, line)));
        return new EvaluationResult(this, events, Priority.MEDIUM);
    }

    @Override
    public ArchRule because(String reason) {
        List<String> more = new ArrayList<>(reasons);
        more.add(reason);
        return new LayerRule(statement, List.copyOf(more), search);
    }

    @Override
    public ArchRule as(String newDescription) {
        return new LayerRule(newDescription, List.of(), search);
    }

    /** Has no effect: a layer without classes never fails. */
    @Override
    public ArchRule allowEmptyShould(boolean allowEmptyShould) {
        return this;
    }

    @Override
    public String getDescription() {
        return reasons.isEmpty() ? statement : statement + ", because " + why();
    }

    @Override
    public String toString() {
        return getDescription();
    }

    private Collection<String> violationsIn(JavaClasses classes) {
        Violations violations = new Violations();
        search.accept(classes, violations);
        return violations.lines();
    }

    private String messageOf(Collection<String> lines) {
        StringBuilder message = new StringBuilder("Broken layer rule: ").append(statement);
        lines.stream().limit(MOST_LINES).forEach(line -> message.append("\n  ").append(line));
        if (lines.size() > MOST_LINES) {
            message.append("\n  … and ").append(lines.size() - MOST_LINES).append(" more");
        }
        if (!reasons.isEmpty()) {
            message.append("\nWhy: ").append(why()).append('.');
        }
        return message.toString();
    }

    private String why() {
        return reasons.stream().collect(Collectors.joining(", and because "));
    }
}
