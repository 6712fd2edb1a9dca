package org.fengqiao.supervision.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.fengqiao.supervision.Db;
import org.fengqiao.testkit.Servers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@QuarkusTest
@QuarkusTestResource(Servers.class)
@DisplayName("a list of cases reads what it shows, however many cases there are")
class QueryPlanTest {

    private record Read(String condition, String index) {}

    private final Db db;

    QueryPlanTest(DataSource database) {
        this.db = new Db(database);
    }

    @BeforeEach
    void storeManyCases() {
        db.run("""
                INSERT INTO supervised_case (case_no, division, kind, state, tier, handler, mass, confidential, urges,
                    colour, registered_at, awaiting, events, ledger)
                SELECT no, '659001' || lpad((n % 20)::text, 6, '0'), lpad((n % 25)::text, 2, '0'),
                    CASE WHEN n % 20 = 0 THEN 'HANDLING' ELSE 'CLOSED' END,
                    CASE WHEN n % 50 = 7 THEN 'COUNTY' WHEN n % 50 < 10 THEN 'TOWNSHIP' ELSE 'VILLAGE' END,
                    '659001000000-U' || n % 100, false, false, 0, CASE WHEN n % 20 = 0 THEN 'BLUE' END,
                    '2025-01-01T00:00:00Z'::timestamptz + n * interval '1 minute', false, 1,
                    jsonb_build_object('caseNo', no)
                FROM (SELECT n, 'FQ659001-20250101-' || lpad(n::text, 6, '0') AS no
                    FROM generate_series(1, 20000) n) cases""");
        db.run("ANALYZE supervised_case");
    }

    @AfterEach
    void removeThemAgain() {
        db.run("DELETE FROM supervised_case WHERE case_no LIKE 'FQ659001-%'");
        db.run("ANALYZE supervised_case");
    }

    @TestFactory
    Stream<DynamicTest> shouldReadCasesInTheOrderOfTheList() {
        return Stream.of(
                        new Read("true", "ix_supervised_case_registered_at"),
                        new Read("kind = '07'", "ix_supervised_case_kind"),
                        new Read("kind = '07' AND state = 'CLOSED'", "ix_supervised_case_kind"),
                        new Read("tier = 'COUNTY'", "ix_supervised_case_tier"),
                        new Read("tier = 'COUNTY' AND state = 'CLOSED'", "ix_supervised_case_tier"),
                        new Read("handler = '659001000000-U7'", "ix_supervised_case_handler"),
                        new Read("state <> 'CLOSED'", "ix_supervised_case_open_registered_at"),
                        new Read("state = 'CLOSED'", "ix_supervised_case_closed_registered_at"),
                        new Read("colour = 'BLUE'", "ix_supervised_case_colour"))
                .map(read -> DynamicTest.dynamicTest(
                        read.condition(),
                        () -> assertThat(plan(read.condition()))
                                .noneMatch(line -> line.contains("Sort") || line.contains("Seq Scan"))
                                .anyMatch(line -> line.contains(read.index() + " "))));
    }

    private List<String> plan(String condition) {
        return db.texts("EXPLAIN SELECT * FROM supervised_case WHERE registered_at IS NOT NULL"
                + " AND division >= '659001' AND division < '659001:' AND " + condition
                + " AND (registered_at, case_no) < ('9999-01-01T00:00:00Z'::timestamptz, '~')"
                + " ORDER BY registered_at DESC, case_no DESC LIMIT 51");
    }
}
