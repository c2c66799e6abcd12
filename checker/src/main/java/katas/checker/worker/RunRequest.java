package katas.checker.worker;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import katas.checker.compile.SourceTree;
import katas.checker.run.Manifest;

/**
 * What a worker is asked to do.
 *
 * @param name      whose run it is, as a file may be called: {@code 12-lazy-vs-eager}
 * @param main      what is to be judged
 * @param tests     the pristine tests
 * @param against   what the tests are compiled against; they use the api and Wiring only, so that one set of classes fits all sources
 * @param testCache where compiled tests are kept; made if it is not there, believed if it is
 * @param expected  the tests that there are, found by the parent
 * @param first     tests to run before all others
 * @param beside    tests that are to run beside the others, each set one after the other on a thread of its own; usually none
 * @param limit     how long a test may take
 */
public record RunRequest(String name, SourceTree main, SourceTree tests, SourceTree against, Path testCache, Manifest expected,
                         Set<String> first, List<Set<String>> beside, Duration limit) {

    public RunRequest {
        first = Set.copyOf(first);
        beside = List.copyOf(beside);
    }

    /** The same with all tests one after the other. */
    public RunRequest inOneStrand() {
        return new RunRequest(name, main, tests, against, testCache, expected, first, List.of(), limit);
    }

    /** In which of the strands a test runs: 0 is the one of those that are in no set. */
    int strandOf(String test) {
        for (int i = 0; i < beside.size(); i++) {
            if (beside.get(i).contains(test)) {
                return i + 1;
            }
        }
        return 0;
    }

    Message message(Key runKey) {
        List<String> classes = expected.tests().stream().map(Manifest.Entry::className)
                .map(name -> name.contains("$") ? name.substring(0, name.indexOf('$')) : name).distinct().toList();
        Message message = Message.of(Message.Kind.RUN).with("key", runKey.hex()).with("name", name)
                .with("main.java", main.java()).with("main.resources", main.resources())
                .with("tests.java", tests.java()).with("tests.resources", tests.resources())
                .with("against.java", against.java()).with("against.resources", against.resources())
                .with("testCache", testCache).with("classes", classes).with("first", first).with("beside", beside.size());
        for (int i = 0; i < beside.size(); i++) {
            message.with("beside." + i, beside.get(i));
        }
        return message;
    }
}
