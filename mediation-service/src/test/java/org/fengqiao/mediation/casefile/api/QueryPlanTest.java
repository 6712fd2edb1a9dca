package org.fengqiao.mediation.casefile.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.fengqiao.platform.Sql;
import org.fengqiao.platform.crypto.Vault;
import org.fengqiao.testkit.Servers;
import org.fengqiao.testkit.TestEvents;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@QuarkusTest
@QuarkusTestResource(Servers.class)
@DisplayName("a work list reads what it shows, however many files there are")
class QueryPlanTest {

    private static final String UNIT = "unit = '659001000007-VC'";
    private static final String OPEN = " AND state NOT IN ('CLOSED', 'HANDED_OVER')";
    private static final String MINE = " AND mediator = 'mediator7'";
    private static final int PAGE = 51;
    private static final Pattern PASSED_OVER = Pattern.compile("Rows Removed by .*: (\\d+)");

    private final DataSource database;
    private final Vault vault;

    QueryPlanTest(DataSource database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    @BeforeEach
    void storeManyFiles() {
        String pattern = Desk.of(new TestEvents(), vault).opened().caseNo();
        run("""
                INSERT INTO case_file SELECT (jsonb_populate_record(f, jsonb_build_object(
                    'case_no', 'FQ659001-20250101-' || lpad(n::text, 6, '0'),
                    'unit', '659001' || lpad((n %% 20)::text, 6, '0') || '-VC',
                    'mediator', 'mediator' || n %% 100,
                    'role', CASE WHEN n %% 200 = 7 THEN 'ASSIST' ELSE 'LEAD' END,
                    'state', CASE WHEN n <= 2000 THEN 'MEDIATING' ELSE 'CLOSED' END,
                    'overdue_since', CASE WHEN n %% 200 = 7 THEN f.dispatched_at END,
                    'dispatched_at', f.dispatched_at - n * interval '1 minute'))).*
                FROM case_file f, generate_series(1, 20000) n WHERE f.case_no = '%s'""".formatted(pattern));
        run("ANALYZE case_file");
    }

    @AfterEach
    void removeThemAgain() {
        run("DELETE FROM case_file WHERE case_no LIKE 'FQ659001-%'");
    }

    @TestFactory
    Stream<DynamicTest> shouldReadFilesInTheOrderOfTheList() {
        Stream<String> anywhere = Stream.of(UNIT, "unit >= '659001' AND unit < '659001~'")
                .flatMap(scope -> Stream.of(
                                "",
                                " AND state = 'CLOSED'",
                                " AND state = 'MEDIATING'",
                                OPEN,
                                " AND role = 'ASSIST'",
                                " AND overdue_since IS NOT NULL")
                        .map(scope::concat));
        return Stream.concat(anywhere, Stream.of(UNIT + MINE, UNIT + MINE + OPEN))
                .map(condition -> DynamicTest.dynamicTest(condition, () -> {
                    List<String> plan = plan(condition);
                    assertThat(plan).noneMatch(line -> line.contains("Sort") || line.contains("Seq Scan"));
                    assertThat(passedOver(plan)).as(String.join("\n", plan)).isLessThan(PAGE);
                }));
    }

    private List<String> plan(String condition) {
        return Sql.query(
                database,
                "EXPLAIN (ANALYZE, TIMING OFF) SELECT * FROM case_file WHERE " + condition
                        + " ORDER BY dispatched_at, case_no, hop LIMIT " + PAGE,
                s -> {},
                r -> r.getString(1));
    }

    /** Rows that were read and are not shown. */
    private static int passedOver(List<String> plan) {
        return plan.stream()
                .map(PASSED_OVER::matcher)
                .filter(Matcher::find)
                .mapToInt(found -> Integer.parseInt(found.group(1)))
                .sum();
    }

    private void run(String sql) {
        Sql.update(database, sql, s -> {});
    }
}
