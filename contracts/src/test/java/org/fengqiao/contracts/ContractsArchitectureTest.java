package org.fengqiao.contracts;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.fengqiao.contracts", importOptions = ImportOption.DoNotIncludeTests.class)
class ContractsArchitectureTest {

    @ArchTest
    static final ArchRule shouldDependOnNothingButTheJdkAndJacksonAnnotations = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("org.fengqiao.contracts", "java..", "com.fasterxml.jackson.annotation");

    @ArchTest
    static final ArchRule shouldCarryEventsInRecords = classes()
            .that()
            .areAnnotatedWith(EventType.class)
            .should()
            .beRecords()
            .andShould()
            .implement(Event.class);
}
