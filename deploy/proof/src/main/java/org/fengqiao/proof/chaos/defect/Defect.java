package org.fengqiao.proof.chaos.defect;

/** A wrong that a faulty network would leave behind, planted from outside to prove that the checks can fail. */
public enum Defect {
    JOURNAL_ALTERED("chain", "routing", """
            UPDATE journal SET payload = replace(payload, '"hop":1', '"hop":9')
            WHERE position = (SELECT max(position) FROM journal WHERE payload LIKE '%"hop":1,%')"""),
    JOURNAL_CUT("chain", "intake", """
            DELETE FROM journal WHERE position = (SELECT max(position) FROM journal WHERE aggregateid LIKE 'FQ%')"""),
    EVENT_UNHEARD("fold", "supervision", """
            DELETE FROM case_event WHERE id = (
                SELECT id FROM case_event WHERE source = '/routing' ORDER BY occurred_at DESC LIMIT 1)"""),
    STATE_DIFFERS("fold", "mediation_village", """
            UPDATE case_file SET state = 'VERIFIED' WHERE (case_no, hop) = (
                SELECT case_no, hop FROM case_file WHERE state = 'CLOSED' AND role = 'LEAD' LIMIT 1)"""),
    OUTCOME_DIFFERS("fold", "supervision", """
            UPDATE supervised_case SET outcome = CASE outcome WHEN 'SETTLED' THEN 'UNSETTLED' ELSE 'SETTLED' END
            WHERE case_no = (SELECT max(case_no) FROM supervised_case WHERE state = 'CLOSED')"""),
    BREACH_DOUBLED("limit", "supervision", """
            INSERT INTO journal (id, aggregatetype, aggregateid, type, sequence, shard, occurred_at, causation_id,
                previous_hash, hash, payload)
            SELECT gen_random_uuid(), aggregatetype, aggregateid, type, 9999, shard, occurred_at, causation_id,
                previous_hash, hash, payload
            FROM journal WHERE type = 'clock.breached.v1' LIMIT 1"""),
    BREACH_EARLY("limit", "supervision", """
            UPDATE journal SET payload = jsonb_set(payload::jsonb, '{breachedAt}', '"2018-01-01T00:00:00Z"')::text
            WHERE position = (SELECT min(position) FROM journal WHERE type = 'clock.breached.v1')"""),
    BREACH_UNTRUE("limit", "supervision", """
            UPDATE clock SET breached_at = due WHERE id = (
                SELECT id FROM clock WHERE state = 'MET' AND breached_at IS NULL LIMIT 1)"""),
    BREACH_FORGOTTEN("limit", "supervision", """
            UPDATE clock SET breached_at = NULL WHERE id = (
                SELECT id FROM clock WHERE breached_at IS NOT NULL AND state <> 'MET' LIMIT 1)"""),
    REGISTRATION_LOST("registration", "intake", """
            DELETE FROM registration WHERE id = (
                SELECT id FROM registration WHERE source_id LIKE 'probe-%' ORDER BY id DESC LIMIT 1)"""),
    REGISTRATION_DOUBLED("registration", "intake", """
            INSERT INTO registration SELECT (jsonb_populate_record(NULL::registration, to_jsonb(r) || jsonb_build_object('id', gen_random_uuid()))).*
            FROM (SELECT * FROM registration WHERE source_id LIKE 'probe-%' ORDER BY id LIMIT 1) r"""),
    HANDLER_DOUBLED("handler", "mediation_village", """
            INSERT INTO case_file SELECT (jsonb_populate_record(NULL::case_file, to_jsonb(f) || '{"hop": 50, "state": "SIGNED_IN"}')).*
            FROM (SELECT * FROM case_file WHERE role = 'LEAD' LIMIT 1) f"""),
    HANDLER_DIFFERS("handler", "supervision", """
            UPDATE supervised_case SET handler = 'nobody' WHERE case_no = (
                SELECT min(case_no) FROM supervised_case WHERE state = 'CLOSED')"""),
    CLOSING_UNHEARD("handler", "intake", """
            UPDATE case_track SET closed_at = NULL WHERE case_no = (
                SELECT max(case_no) FROM case_track WHERE closed_at IS NOT NULL)"""),
    MESSAGE_LOST("message", "notification", """
            DELETE FROM delivery WHERE id = (
                SELECT id FROM delivery WHERE kind = 'SMS' AND event_type = 'case.registered.v1' LIMIT 1)"""),
    NOTICE_LOST("message", "notification", """
            DELETE FROM notice WHERE event_id = (
                SELECT event_id FROM notice WHERE event_type = 'case.dispatched.v1' ORDER BY id DESC LIMIT 1)"""),
    MESSAGE_DOUBLED("message", "notification", """
            ALTER TABLE delivery DROP CONSTRAINT ux_delivery_event_recipient;
            INSERT INTO delivery SELECT (jsonb_populate_record(NULL::delivery, to_jsonb(d) || jsonb_build_object('id', gen_random_uuid()))).*
            FROM (SELECT * FROM delivery WHERE kind = 'SMS' LIMIT 1) d"""),
    OUTBOX_STUCK("backlog", "intake", "INSERT INTO outbox (shard, position) VALUES (0, 999999999)"),
    BOOKS_WRONG("books", "supervision", """
            INSERT INTO count_delta (metric, day, division, bucket, amount)
            SELECT 'REGISTERED', date '2018-03-05', division, 0, 1000 FROM supervised_case WHERE division IS NOT NULL LIMIT 1""");

    private final String check;
    private final String database;
    private final String statement;

    Defect(String check, String database, String statement) {
        this.check = check;
        this.database = database;
        this.statement = statement;
    }

    /** The check that must find it. */
    public String check() {
        return check;
    }

    String database() {
        return database;
    }

    String statement() {
        return statement;
    }
}
