package katas.kit.layers;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/** The little applications under {@code fixture}, each good or bad in one way. */
final class Fixture {

    static final JavaClasses GOOD = classesIn("good");

    private Fixture() {
    }

    static JavaClasses classesIn(String name) {
        return ClassImport.partOfEverythingBeside(Fixture.class,
                location -> location.contains("/katas/kit/layers/fixture/" + name + "/"));
    }

    /** The places that break the rule, without the packages: {@code Order.java:12  Order.title calls …}. */
    static List<String> places(ArchRule rule, JavaClasses classes) {
        return rule.evaluate(classes).getFailureReport().getDetails().stream()
                .map(line -> line.replaceAll("katas\\.kit\\.layers\\.fixture\\.([a-z]+\\.)+(?=[A-Z])", ""))
                .toList();
    }
}
