package org.fengqiao.supervision.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.fengqiao.supervision.Api.auditor;
import static org.fengqiao.supervision.Api.supervisor;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import javax.sql.DataSource;
import org.fengqiao.contracts.Grade;
import org.fengqiao.contracts.Tier;
import org.fengqiao.supervision.Bus;
import org.fengqiao.supervision.Db;
import org.fengqiao.supervision.SupervisionTest;
import org.fengqiao.supervision.ledger.Lives;
import org.fengqiao.testkit.MutableClock;
import org.fengqiao.testkit.Servers;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Servers.class)
@DisplayName("rule 6: the file is a chain")
class ChainResourceTest extends SupervisionTest {

    ChainResourceTest(DataSource database, MutableClock clock) {
        super(new Db(database), clock);
    }

    @Test
    void shouldProveAWholeChainOfAllSources() {
        // Given
        String caseNo = send(dispatched(Tier.VILLAGE, Grade.GENERAL));
        clock.advance(Duration.ofMinutes(70));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> db.number("SELECT count(*) FROM journal WHERE aggregateid = ?", caseNo) >= 2);

        // Then
        auditor()
                .get("/api/v1/cases/" + caseNo + "/chain")
                .then()
                .statusCode(200)
                .body("whole", equalTo(true))
                .body("sources.source", hasItem("/supervision"))
                .body("sources", hasSize(3))
                .body("sources.firstBroken", everyItem(equalTo(null)));
    }

    @Test
    void shouldNameAnAlteredEvent() {
        String caseNo = send(Lives.ESCALATED.play(Bus.caseNo(), clock.instant()));
        db.run(
                "UPDATE case_event SET unit = 'x', type = 'case.settled.v1' WHERE case_no = ?"
                        + " AND source = '/mediation/village' AND sequence = 2",
                caseNo);

        broken(caseNo, "/mediation/village", 2, "ALTERED");
    }

    @Test
    void shouldNameAMissingEvent() {
        String caseNo = send(Lives.ESCALATED.play(Bus.caseNo(), clock.instant()));
        db.run("DELETE FROM case_event WHERE case_no = ? AND source = '/routing' AND sequence = 2", caseNo);

        broken(caseNo, "/routing", 2, "MISSING");
    }

    @Test
    @DisplayName("even the end of a chain cannot be cut off unseen")
    void shouldNameACutOffEnd() {
        String caseNo = send(Lives.ESCALATED.play(Bus.caseNo(), clock.instant()));
        db.run("DELETE FROM case_event WHERE case_no = ? AND source = '/mediation/township' AND sequence >= 4", caseNo);

        broken(caseNo, "/mediation/township", 4, "MISSING");
    }

    @Test
    @DisplayName("an event that was replaced with a hash of its own no longer fits its successor")
    void shouldNameAReplacedEvent() {
        String caseNo = send(Lives.ESCALATED.play(Bus.caseNo(), clock.instant()));
        db.run(
                "UPDATE case_event SET previous_hash = sha256('x') WHERE case_no = ? AND source = '/routing'"
                        + " AND sequence = 3",
                caseNo);

        broken(caseNo, "/routing", 3, "UNLINKED");
    }

    @Test
    @DisplayName("a broken link was found when it was first found, however many rounds find it again")
    void shouldRememberWhenALinkWasFoundBroken() {
        // Given
        String caseNo = send(Lives.ESCALATED.play(Bus.caseNo(), clock.instant()));
        String foundAt = "SELECT found_at FROM broken_link WHERE case_no = ? AND source = '/routing'";
        db.run("DELETE FROM case_event WHERE case_no = ? AND source = '/routing' AND sequence = 3", caseNo);
        broken(caseNo, "/routing", 3, "MISSING");
        String first = db.text(foundAt, caseNo);

        // When
        clock.advance(Duration.ofMinutes(1));
        awaitARound();

        // Then
        assertThat(db.text(foundAt, caseNo)).isEqualTo(first);
        db.run("DELETE FROM case_event WHERE case_no = ? AND source = '/routing' AND sequence = 2", caseNo);
        awaitARound();
        assertThat(db.text(foundAt, caseNo)).isNotEqualTo(first);
        broken(caseNo, "/routing", 2, "MISSING");
    }

    /** From wherever the check is now, each case has been looked at when the round after this one is over. */
    private void awaitARound() {
        String round = "SELECT round FROM chain_check";
        long now = db.number(round);
        await().atMost(Duration.ofSeconds(60)).until(() -> db.number(round) > now + 1);
    }

    private void broken(String caseNo, String source, int sequence, String reason) {
        String path = "sources.find { it.source == '" + source + "' }.firstBroken.";
        auditor()
                .get("/api/v1/cases/" + caseNo + "/chain")
                .then()
                .body("whole", equalTo(false))
                .body(path + "sequence", equalTo(sequence))
                .body(path + "reason", equalTo(reason));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> supervisor()
                        .get("/api/v1/chain")
                        .then()
                        .statusCode(200)
                        .body("broken.findAll { it.caseNo == '" + caseNo + "' }.reason", hasItem(reason)));
    }
}
