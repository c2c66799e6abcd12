package katas.kit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

/** How the kit itself is arranged. */
class KitArchitectureTest {

    private static final JavaClasses KIT = new ClassFileImporter()
            .importUrl(Kit.class.getProtectionDomain().getCodeSource().getLocation());

    @Test
    void packages_form_no_circle() {
        slices().matching("katas.kit.(*)..").should().beFreeOfCycles().check(KIT);
    }

    @Test
    void what_sees_the_calls_knows_none_of_its_users() {
        noClasses().that().resideInAPackage("..jdbc..").should().dependOnClassesThat()
                .resideInAnyPackage("katas.kit", "..record..", "..fault..", "..schedule..", "..server..", "..fake..").check(KIT);
    }

    @Test
    void what_an_application_is_given_knows_nothing_of_tests() {
        noClasses().that().resideInAPackage("..boot..").should().dependOnClassesThat()
                .resideInAnyPackage("org.junit..", "katas.kit", "..jdbc..", "..record..", "..fault..", "..schedule..", "..fake..").check(KIT);
    }

    @Test
    void only_one_package_knows_which_database_it_is() {
        noClasses().that().resideOutsideOfPackage("..server..").and().doNotHaveSimpleName("WarmUp")
                .should().dependOnClassesThat().resideInAPackage("org.h2..").check(KIT);
    }

    @Test
    void how_instruments_work_inside_is_nobody_elses_business() {
        classes().that().haveSimpleNameEndingWith("Guard").or().haveSimpleNameEndingWith("Listener").or().haveSimpleNameEndingWith("Proxy")
                .and().resideOutsideOfPackage("katas.kit")
                .should().notBePublic().check(KIT);
        classes().that().haveSimpleName("Scheduler").or().haveSimpleName("Search").or().haveSimpleName("Lane").or().haveSimpleName("Footprint")
                .or().haveSimpleName("Kit").or().haveSimpleName("NodeLoader").should().notBePublic().check(KIT);
    }
}
