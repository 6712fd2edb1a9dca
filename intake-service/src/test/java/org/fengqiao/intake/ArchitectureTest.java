package org.fengqiao.intake;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.ws.rs.Path;
import org.fengqiao.testkit.ArchitectureRules;

@AnalyzeClasses(packages = "org.fengqiao.intake", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests common_rules = ArchTests.in(ArchitectureRules.class);

    @ArchTest
    static final ArchRule rules_are_plain_java = noClasses()
            .that()
            .haveNameMatching(".*(Rules|Guard|Limits|Attempts|Resolution|PlaceName|CaseNumber|QueryCode|Headcount|"
                    + "Timeline|TimelineStep|KindTable|CodeTable|StepOf|Claim|Visibility)")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.quarkus..", "jakarta..", "org.eclipse.microprofile..", "javax.sql..");

    @ArchTest
    static final ArchRule resources_are_package_private =
            classes().that().areAnnotatedWith(Path.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule features_do_not_depend_on_each_other_in_circles =
            slices().matching("org.fengqiao.intake.(*)..").should().beFreeOfCycles();
}
