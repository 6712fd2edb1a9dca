package org.fengqiao.intake.registration;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.regex.Pattern;
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
    private static final List<String> TABLES =
            List.of("registration", "case_track", "tracking_step", "matter", "grid_message");

    private static final String COUNTY = "division >= '659001000000' AND division <= '659001999999'";
    private static final String WHOLE = "Seq Scan on";

    // What walks along the primary key without a bound looks for its rows among all that there are.
    private static final Pattern WALK = Pattern.compile("Index (Only )?Scan (Backward )?using pk_.*\\n *Filter:");

    @BeforeEach
    void fillTheTables() {
        run("""
                INSERT INTO registration (id, decision, case_no, channel, kind, kind_version, division, unit, sender,
                    persons, batches, violence_risk, crime_signs, confidential, on_spot, query_code_hash, registered_at,
                    sealed)
                SELECT ('01900000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 'ACCEPTED',
                    'FQ659001-20250101-' || lpad(n::text, 6, '0'),
                    CASE n % 500 WHEN 0 THEN 'LETTER' ELSE 'ONLINE' END, CASE n % 500 WHEN 1 THEN '13' ELSE '02' END, 'x',
                    '659001' || lpad((n % 20)::text, 3, '0') || lpad((n % 200)::text, 3, '0'), 'U', 'sender' || n % 50,
                    1, 1, false, false, false, false, md5(n::text), '2025-01-01T00:00:00Z'::timestamptz + n * interval '1 min',
                    repeat('x', 300)
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
        run("""
                INSERT INTO grid_message (id, division, sender, sent_at, sealed, replied_at, registration_id, case_no)
                SELECT id, division, sender, registered_at, sealed, CASE WHEN kind = '02' THEN registered_at END,
                    CASE channel WHEN 'LETTER' THEN id END, case_no FROM registration WHERE kind_version = 'x'""");
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
                        "SELECT * FROM registration WHERE sender = 'sender1' ORDER BY id DESC LIMIT 51",
                        "SELECT * FROM registration WHERE channel = 'LETTER' ORDER BY id DESC LIMIT 51",
                        "SELECT * FROM registration WHERE kind = '13' ORDER BY id DESC LIMIT 51",
                        "SELECT * FROM registration WHERE " + COUNTY + " AND kind = '13' ORDER BY id DESC LIMIT 51",
                        "SELECT * FROM registration WHERE " + COUNTY + " AND channel = 'LETTER'"
                                + " AND registered_at >= '2025-01-02' ORDER BY registered_at DESC, id DESC LIMIT 51",
                        "SELECT * FROM registration WHERE " + COUNTY + " AND registered_at >= '2025-01-10'"
                                + " AND registered_at < '2025-01-11' ORDER BY registered_at DESC, id DESC LIMIT 51",
                        "SELECT * FROM registration WHERE " + COUNTY + " AND registered_at < '2025-01-05'"
                                + " AND registered_at <= '2025-01-03' AND (registered_at < '2025-01-03'"
                                + " OR id < '01900000-0000-7000-8000-000000000b40')"
                                + " ORDER BY registered_at DESC, id DESC LIMIT 51",
                        "SELECT * FROM registration WHERE case_no = 'FQ659001-20250101-000042' ORDER BY id DESC LIMIT 51",
                        "SELECT 1 FROM registration WHERE case_no = 'FQ659001-20250101-000042' AND query_code_hash = 'x'",
                        "SELECT * FROM tracking_step WHERE case_no = 'FQ659001-20250101-000042'",
                        "SELECT * FROM matter WHERE fingerprint = ANY ('{a,b}') AND kind = '02'"
                                + " AND division = '659001001001' AND open",
                        Matters.CLOSE.replace("?", "'{FQ659001-20250101-000042,FQ659001-20250101-000043}'"),
                        "UPDATE case_track SET closed_at = NULL WHERE case_no = 'FQ659001-20250101-000042'",
                        "SELECT * FROM grid_message WHERE division = '659001001001' ORDER BY id DESC LIMIT 51",
                        "SELECT * FROM grid_message WHERE sender = 'sender1' ORDER BY id DESC LIMIT 51",
                        "SELECT * FROM grid_message WHERE " + COUNTY
                                + " AND replied_at IS NULL ORDER BY id DESC LIMIT 51",
                        "SELECT * FROM grid_message WHERE " + COUNTY + " AND registration_id IS NOT NULL"
                                + " ORDER BY id DESC LIMIT 51")
                .map(sql -> DynamicTest.dynamicTest(
                        sql, () -> assertThat(plan(sql)).doesNotContain(WHOLE).doesNotContainPattern(WALK)));
    }

    @TestFactory
    Stream<DynamicTest> shouldReadAWideScopeAlongTimeAtMost() {
        return Stream.of("registration", "grid_message")
                .map(table ->
                        "SELECT * FROM " + table + " WHERE division >= '659001001000' AND division <= '659001001999'"
                                + " ORDER BY id DESC LIMIT 51")
                .map(sql ->
                        DynamicTest.dynamicTest(sql, () -> assertThat(plan(sql)).doesNotContain(WHOLE)));
    }

    private String plan(String sql) {
        return String.join("\n", Sql.query(database, "EXPLAIN " + sql, s -> {}, r -> r.getString(1)));
    }

    private void run(String sql) {
        Sql.update(database, sql.replace("%1$s", MANY), s -> {});
    }
}
