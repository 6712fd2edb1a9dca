package org.fengqiao.supervision;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import org.fengqiao.testkit.ArchitectureRules;

@AnalyzeClasses(packages = "org.fengqiao.supervision", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests common = ArchTests.in(ArchitectureRules.class);

    @ArchTest
    static final ArchRule limits_and_ledger_are_plain_java = noClasses()
            .that()
            .resideInAnyPackage("..limit..", "..ledger..")
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "io.quarkus..", "jakarta..", "org.apache.kafka..", "org.hibernate..", "java.sql..", "javax.sql.."));

    @ArchTest
    static final ArchRule limits_know_nothing_of_cases = noClasses()
            .that()
            .resideInAPackage("..limit..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..ledger..", "..fold..", "..watch..", "..store..");
}
