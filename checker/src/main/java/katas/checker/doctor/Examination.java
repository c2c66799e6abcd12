package katas.checker.doctor;

/** Looks at one thing that the grader needs. Stateless: examinations are made at the same time. */
public interface Examination {

    /** What is looked at, in a word or two; also how programs tell examinations apart. */
    String name();

    /**
     * Looks.
     *
     * @throws Exception what it could not cope with; that is then the finding
     */
    Diagnosis examine(Surroundings here) throws Exception;
}
