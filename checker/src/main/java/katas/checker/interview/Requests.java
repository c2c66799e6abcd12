package katas.checker.interview;

import katas.checker.attempt.How;
import katas.checker.watch.Runs;
import katas.checker.watch.View;

/** Does what somebody asks for, as far as the phase allows it. */
final class Requests {

    private final View view;
    private final Course course;
    private final KataAtHand kata;
    private final Runs runs;
    /** Whether giving up was asked for, and needs a second time. */
    private boolean sure;

    Requests(View view, Course course, KataAtHand kata, Runs runs) {
        this.view = view;
        this.course = course;
        this.kata = kata;
        this.runs = runs;
    }

    /**
     * Does it.
     *
     * @return whether that means to leave
     */
    boolean take(Ask ask) {
        boolean again = sure;
        sure = false;
        switch (ask) {
            case HELP -> view.say(Ask.help());
            case QUIT -> {
                return true;
            }
            case PAUSE -> pause();
            case UNTIMED -> untimed();
            case TASK -> view.say(kata.task(course.working()));
            case HINT, RERUN, SUBMIT, GIVE_UP -> {
                return work(ask, again);
            }
        }
        return false;
    }

    private boolean work(Ask ask, boolean again) {
        Phase phase = course.phase();
        boolean timed = course.working();
        if (phase == Phase.PAUSED) {
            view.say("The clock stands. Go on first (p).");
        } else if (ask == Ask.HINT && (timed || phase == Phase.UNTIMED)) {
            hint();
        } else if (ask == Ask.RERUN && (timed || phase == Phase.UNTIMED)) {
            runs.rerun();
        } else if (ask == Ask.SUBMIT && timed) {
            course.close(How.SUBMITTED, kata.last().isPresent());
        } else if (ask == Ask.GIVE_UP && timed) {
            giveUp(again);
        } else {
            return phase == Phase.UNTIMED || phase == Phase.OFFERED && ask == Ask.SUBMIT;
        }
        return false;
    }

    private void giveUp(boolean again) {
        if (again) {
            course.close(How.GAVE_UP, kata.last().isPresent());
        } else {
            sure = true;
            view.say("Give " + kata.slug() + " up? Again (g) is yes, anything else is no.");
        }
    }

    private void hint() {
        kata.hint().ifPresentOrElse(view::say, () -> view.note("There are no hints for " + kata.slug() + "."));
    }

    private void pause() {
        if (course.working()) {
            view.say(course.pause());
        } else if (course.phase() == Phase.PAUSED) {
            view.say(course.goOn());
        }
    }

    private void untimed() {
        if (course.phase() == Phase.OFFERED) {
            course.untimed();
            view.say("Go on. Runs are recorded with their time; the verdict stays. q ends.");
        } else {
            view.say(course.phase() == Phase.UNTIMED ? "The clock does not count any more." : "Only when the time is over.");
        }
    }
}
