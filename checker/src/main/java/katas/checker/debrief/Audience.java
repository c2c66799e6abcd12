package katas.checker.debrief;

/** Who reads a debrief. */
public enum Audience {
    /** Whoever made the attempt. */
    LEARNER,
    /** Whoever asks the questions: with strong answers, follow-ups and red flags. */
    INTERVIEWER
}
