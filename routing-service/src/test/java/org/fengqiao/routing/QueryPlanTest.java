package org.fengqiao.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.fengqiao.platform.Sql;
import org.fengqiao.platform.crypto.Vault;
import org.fengqiao.testkit.Servers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@QuarkusTest
@QuarkusTestResource(Servers.class)
@DisplayName("a work list reads what is open, however much was decided")
class QueryPlanTest {

    private final DataSource database;
    private final Vault vault;

    QueryPlanTest(DataSource database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    @BeforeEach
    void storeManyDecided() {
        String caseNo = new TestNetwork(vault).heldCase();
        run("""
                INSERT INTO case_return (id, version, case_no, hop, tier, unit, division, deciding_unit, requested_at,
                                         state)
                SELECT gen_random_uuid(), 0, '%s', 1, 'VILLAGE', '659001000' || lpad((n %% 20)::text, 3, '0') || '-VC',
                       '659001000' || lpad((n %% 20)::text, 3, '0'), '659001000000-TC', now(),
                       CASE WHEN n %% 200 = 7 THEN 'PENDING' ELSE 'APPROVED' END
                FROM generate_series(1, 20000) n""".formatted(caseNo));
        run("""
                INSERT INTO referral (id, version, case_no, hop, from_unit, from_tier, channel, unit, division, state,
                                      offered_at, steps)
                SELECT gen_random_uuid(), 0, '%s', 1, '659001000' || lpad((n %% 20)::text, 3, '0') || '-VC', 'VILLAGE',
                       'COURT', '659001000000-PC', '659001000' || lpad((n %% 20)::text, 3, '0'),
                       CASE WHEN n %% 200 = 7 THEN 'OFFERED' ELSE 'CONCLUDED' END, now(), '[]'
                FROM generate_series(1, 20000) n""".formatted(caseNo));
        run("ANALYZE case_return");
        run("ANALYZE referral");
    }

    @AfterEach
    void removeThemAgain() {
        run("DELETE FROM case_return WHERE division LIKE '659001%'");
        run("DELETE FROM referral WHERE division LIKE '659001%'");
    }

    @TestFactory
    Stream<DynamicTest> shouldReadWhatIsOpen() {
        return Stream.of(
                        "case_return WHERE (unit = '659001000007-VC' OR deciding_unit = '659001000007-VC')"
                                + " AND state = 'PENDING'",
                        "case_return WHERE (unit = '659001000000-TC' OR deciding_unit = '659001000000-TC')"
                                + " AND state = 'PENDING'",
                        "case_return WHERE division LIKE '659001%' AND state = 'ADJUDICATION_REQUESTED'",
                        "referral WHERE unit = '659001000000-PC' AND state = 'OFFERED'",
                        "referral WHERE from_unit = '659001000007-VC' AND state = 'ACCEPTED'",
                        "referral WHERE division LIKE '659001%' AND state = 'OFFERED'")
                .map(list -> DynamicTest.dynamicTest(
                        list,
                        () -> assertThat(plan(list))
                                .anyMatch(line -> line.contains("_open"))
                                .noneMatch(line -> line.contains("Seq Scan"))));
    }

    private List<String> plan(String list) {
        return Sql.query(
                database, "EXPLAIN SELECT * FROM " + list + " ORDER BY id DESC LIMIT 51", s -> {}, r -> r.getString(1));
    }

    private void run(String sql) {
        Sql.update(database, sql, s -> {});
    }
}
