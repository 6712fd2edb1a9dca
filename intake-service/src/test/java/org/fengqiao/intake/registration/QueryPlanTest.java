package org.fengqiao.intake.registration;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.Stream;
import org.fengqiao.intake.IntakeTest;
import org.fengqiao.platform.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@QuarkusTest
@DisplayName("大量登记时仍走索引")
class QueryPlanTest extends IntakeTest {

    private static final String MANY = "50000";
    private static final List<String> TABLES = List.of("registration", "case_track", "tracking_step", "matter");

    @BeforeEach
    void fillTheTables() {
        run("""
                INSERT INTO registration (id, decision, case_no, channel, kind, kind_version, division, unit, sender,
                    persons, batches, violence_risk, crime_signs, confidential, on_spot, query_code_hash, registered_at,
                    sealed)
                SELECT gen_random_uuid(), 'ACCEPTED', 'FQ659001-20250101-' || lpad(n::text, 6, '0'), 'ONLINE', '02', 'x',
                    '659001' || lpad((n % 20)::text, 3, '0') || lpad((n % 200)::text, 3, '0'), 'U', 'sender' || n % 50,
                    1, 1, false, false, false, false, md5(n::text), '2025-01-01T00:00:00Z', repeat('x', 300)
                FROM generate_series(1, %1$s) n""");
        run("""
                INSERT INTO case_track (case_no, division, unit, registered_at)
                SELECT case_no, division, unit, registered_at FROM registration WHERE kind_version = 'x'""");
        run("""
                INSERT INTO tracking_step (case_no, id, at, step)
                SELECT case_no, gen_random_uuid(), registered_at, 'DISPATCHED' FROM registration
                WHERE kind_version = 'x'""");
        run("""
                INSERT INTO matter (fingerprint, kind, division, case_no, open)
                SELECT md5(case_no), kind, division, case_no, true FROM registration WHERE kind_version = 'x'""");
        TABLES.forEach(table -> run("ANALYZE " + table));
    }

    @AfterEach
    void emptyThemAgain() {
        TABLES.forEach(table -> run("DELETE FROM " + table + " WHERE case_no LIKE 'FQ659001-%'"));
    }

    @TestFactory
    Stream<DynamicTest> shouldNeverReadAWholeTable() {
        return Stream.of(
                        "SELECT * FROM registration WHERE division = '659001001001' ORDER BY id DESC LIMIT 51",
                        "SELECT * FROM registration WHERE division >= '659001001000' AND division <= '659001001999'"
                                + " ORDER BY id DESC LIMIT 51",
                        "SELECT * FROM registration WHERE sender = 'sender1' ORDER BY id DESC LIMIT 51",
                        "SELECT * FROM registration WHERE case_no = 'FQ659001-20250101-000042' ORDER BY id DESC LIMIT 51",
                        "SELECT 1 FROM registration WHERE case_no = 'FQ659001-20250101-000042' AND query_code_hash = 'x'",
                        "SELECT * FROM tracking_step WHERE case_no = 'FQ659001-20250101-000042'",
                        "SELECT * FROM matter WHERE fingerprint = ANY ('{a,b}') AND kind = '02'"
                                + " AND division = '659001001001' AND open",
                        "UPDATE matter SET open = false WHERE case_no = ANY ('{FQ659001-20250101-000042}') AND open",
                        "UPDATE case_track SET closed_at = NULL WHERE case_no = 'FQ659001-20250101-000042'")
                .map(sql ->
                        DynamicTest.dynamicTest(sql, () -> assertThat(plan(sql)).noneMatch(QueryPlanTest::readsAll)));
    }

    private static boolean readsAll(String line) {
        return line.contains("Seq Scan on");
    }

    private List<String> plan(String sql) {
        return Sql.query(database, "EXPLAIN " + sql, s -> {}, r -> r.getString(1));
    }

    private void run(String sql) {
        Sql.update(database, sql.replace("%1$s", MANY), s -> {});
    }
}
