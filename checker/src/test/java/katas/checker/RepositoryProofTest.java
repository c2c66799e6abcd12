package katas.checker;

import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import katas.checker.catalog.Repository;
import katas.checker.run.TestRunner;
import katas.checker.verify.Check;
import katas.checker.verify.CheckResult;
import katas.checker.verify.Lab;
import katas.checker.verify.Verification;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** The repository's own test: every kata proved afresh, whatever was proved before. */
class RepositoryProofTest {

    private static final String STRICT = "kata.strict";
    /** With three times the limit that a learner has: other tests run beside this one. */
    private static Lab lab;

    /** What is published must be up to date where others build on it: on CI, whatever the unit tests around this one want. */
    @BeforeAll
    static void open() throws IOException {
        System.clearProperty(STRICT);
        lab = new Lab(TestRunner.DEFAULT_LIMIT.multipliedBy(3));
    }

    @AfterAll
    static void close() throws IOException {
        lab.close();
        System.setProperty(STRICT, "false");
    }

    @TestFactory
    Stream<DynamicNode> every_kata_is_what_it_says_it_is() {
        Repository repository = Repository.find();
        Verification verification = new Verification(repository, Optional.empty());
        Map<String, List<DynamicNode>> bySubject = new LinkedHashMap<>();
        for (Check check : verification.checks(repository.katas(), lab)) {
            bySubject.computeIfAbsent(check.subject(), subject -> new ArrayList<>())
                    .add(dynamicTest(check.displayName(), () -> prove(verification, check)));
        }
        return bySubject.entrySet().stream().map(entry -> dynamicContainer(entry.getKey(), entry.getValue()));
    }

    private static void prove(Verification verification, Check check) throws Exception {
        CheckResult result = verification.prove(check, true);
        if (result.fault().isPresent()) {
            throw new IllegalStateException(check.displayName() + "\n" + result.text(), result.fault().get());
        }
        Assumptions.assumeTrue(result.state() != Check.State.NOT_HERE, result.remark());
        if (result.red()) {
            AssertionError error = new AssertionError(check.displayName() + "\n" + result.text());
            // The grader's own frames would only push the message out of sight.
            error.setStackTrace(new StackTraceElement[0]);
            throw error;
        }
    }
}
