package org.fengqiao.testkit;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** The architecture that every service keeps; a service's test includes it with {@code ArchTests.in}. */
public final class ArchitectureRules {

    @ArchTest
    static final ArchRule domain_is_plain_java = noClasses()
            .that()
            .resideInAPackage("..domain..")
            .should()
            .dependOnClassesThat(resideInAPackage("io.quarkus..")
                    .or(resideInAPackage("jakarta.ws.rs.."))
                    .or(resideInAPackage("org.apache.kafka.."))
                    .or(resideInAPackage("org.eclipse.microprofile..")))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule dependencies_come_through_constructors =
            fields().should().notBeAnnotatedWith(Inject.class).because("a test must be able to make any object");

    @ArchTest
    static final ArchRule time_comes_from_the_injected_clock = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone");

    @ArchTest
    static final ArchRule resources_take_only_json = classes()
            .that()
            .areAnnotatedWith(Path.class)
            .and()
            .areNotInterfaces()
            .should()
            .beAnnotatedWith(Consumes.class)
            .because("another content type is answered with 415")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule every_endpoint_is_a_resource = noClasses()
            .that()
            .resideOutsideOfPackage("org.fengqiao.platform..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("io.vertx.ext.web.Router")
            .because("AccessRules ask every resource who may call it, and would not see another route");

    private ArchitectureRules() {}
}
