package org.fengqiao.platform.security;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fengqiao.platform.Sql;

/** Remembers who read personal data in clear and why (个人信息保护法 51, 55); auditors can look it up. */
@ApplicationScoped
public class AccessLog {

    /** One unmasked read. */
    @Schema(description = "一次未脱敏读取的记录")
    public record AccessRecord(
            long id, OffsetDateTime at, String account, String unit, String caseNo, String purpose, String fields) {}

    private static final Pattern CASE_NO = Pattern.compile("FQ(\\d{6})-.*");

    private final DataSource database;
    private final Clock clock;
    private final CurrentActor current;

    AccessLog(DataSource database, Clock clock, CurrentActor current) {
        this.database = database;
        this.clock = clock;
        this.current = current;
    }

    /** Records that the running request reads these fields of a case in clear. */
    public void unmasked(String caseNo, String purpose, String fields) {
        Actor actor = current.get();
        Sql.update(
                database,
                "INSERT INTO access_record (at, account, unit, case_no, purpose, fields) VALUES (?, ?, ?, ?, ?, ?)",
                s -> {
                    s.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
                    s.setString(2, actor.username());
                    s.setString(3, actor.unit());
                    s.setString(4, caseNo);
                    s.setString(5, purpose);
                    s.setString(6, fields);
                });
    }

    /** A case's records that lie in the asking auditor's scope, oldest first: whose case it is, or whose unit read it. */
    List<AccessRecord> of(String caseNo, long after, int most) {
        Actor auditor = current.get();
        if (auditor.division() == null) {
            return List.of();
        }
        Matcher number = CASE_NO.matcher(caseNo);
        boolean covered = number.matches() && auditor.covers(number.group(1) + "000000");
        return Sql.query(
                database,
                """
                SELECT id, at, account, unit, case_no, purpose, fields FROM access_record
                WHERE case_no = ? AND id > ? AND (? OR starts_with(unit, ?)) ORDER BY id LIMIT ?""",
                s -> {
                    s.setString(1, caseNo);
                    s.setLong(2, after);
                    s.setBoolean(3, covered);
                    s.setString(4, Scope.prefix(auditor.division()));
                    s.setInt(5, most);
                },
                r -> new AccessRecord(
                        r.getLong(1),
                        r.getObject(2, OffsetDateTime.class),
                        r.getString(3),
                        r.getString(4),
                        r.getString(5),
                        r.getString(6),
                        r.getString(7)));
    }
}
