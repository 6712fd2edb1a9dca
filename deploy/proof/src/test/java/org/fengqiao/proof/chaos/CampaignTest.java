package org.fengqiao.proof.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.time.Duration;
import java.util.List;
import org.fengqiao.deploy.Checkout;
import org.fengqiao.proof.Rig;
import org.fengqiao.proof.chaos.defect.Defect;
import org.fengqiao.proof.chaos.fault.Fault;
import org.fengqiao.proof.chaos.fault.FaultKind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The short form of the fault campaign, so that neither it nor its checks can rot. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CampaignTest {

    private static Rig rig;
    private static Campaign campaign;

    @BeforeAll
    static void start() {
        assumeThat(System.getenv("FENGQIAO_TEST_HOME"))
                .as("run with ./fengqiao test, which starts the servers")
                .isNotNull();
        assumeThat(Checkout.root().resolve("intake-service/target/quarkus-app/quarkus-run.jar"))
                .as("the services are built")
                .exists();
        rig = Rig.overServersOf(System.getenv());
        campaign = new Campaign(rig, List.of(), List.of(), null, 1, System.out);
    }

    @AfterAll
    static void stop() {
        if (rig != null) {
            campaign.close();
            rig.close();
        }
    }

    @Test
    @Order(1)
    @DisplayName("Rules 1-6: a database that is killed under load leaves no case lost, doubled or stuck")
    void shouldFindNothingWrongAfterAFault() {
        var fault = new Fault(1, FaultKind.POSTGRES_KILLED, "postgres", Duration.ZERO, Duration.ofSeconds(3), 1);

        assertThat(campaign.run(List.of(fault)))
                .singleElement()
                .satisfies(run -> assertThat(run.violations()).isEmpty());
    }

    @Test
    @Order(2)
    @DisplayName("Whatever is wrong, the checks find it")
    void shouldFindEveryPlantedDefect() {
        for (var defect : Defect.values()) {
            assertThat(campaign.plant(defect))
                    .as(defect.name())
                    .anySatisfy(violation -> assertThat(violation.check()).isEqualTo(defect.check()));
        }
    }
}
