package org.fengqiao.mediation.casefile.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
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
                    'mediator', 'mediator' || n %% 50,
                    'state', CASE WHEN n %% 10 = 0 THEN 'MEDIATING' ELSE 'CLOSED' END,
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
        return Stream.of(
                        "unit = '659001000007-VC'",
                        "unit = '659001000007-VC' AND state = 'CLOSED'",
                        "unit = '659001000007-VC' AND state NOT IN ('CLOSED', 'HANDED_OVER')",
                        "mediator = 'mediator7' AND state NOT IN ('CLOSED', 'HANDED_OVER')",
                        "unit >= '659001' AND unit < '659001~'",
                        "unit >= '659001' AND unit < '659001~' AND state = 'MEDIATING'")
                .map(condition -> DynamicTest.dynamicTest(
                        condition,
                        () -> assertThat(plan(condition))
                                .noneMatch(line -> line.contains("Sort") || line.contains("Seq Scan"))
                                .anyMatch(line ->
                                        !condition.startsWith("unit =") || line.contains("ix_case_file_unit"))));
    }

    private List<String> plan(String condition) {
        return Sql.query(
                database,
                "EXPLAIN SELECT * FROM case_file WHERE " + condition + " ORDER BY dispatched_at, case_no, hop LIMIT 51",
                s -> {},
                r -> r.getString(1));
    }

    private void run(String sql) {
        Sql.update(database, sql, s -> {});
    }
}
