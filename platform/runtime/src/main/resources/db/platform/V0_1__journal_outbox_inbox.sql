-- Every event this service ever produced, append-only, hash-linked per subject. Column names follow Debezium's Outbox
-- Event Router, so that an installation may let change-data-capture read this table instead of running the relay.
CREATE TABLE journal (
    position      bigint GENERATED ALWAYS AS IDENTITY,
    id            uuid        NOT NULL,
    aggregatetype text        NOT NULL,
    aggregateid   text        NOT NULL,
    type          text        NOT NULL,
    sequence      bigint      NOT NULL,
    shard         smallint    NOT NULL,
    occurred_at   timestamptz NOT NULL,
    causation_id  uuid,
    traceparent   text,
    previous_hash bytea       NOT NULL,
    hash          bytea       NOT NULL,
    payload       text        NOT NULL,
    CONSTRAINT pk_journal PRIMARY KEY (aggregateid, sequence)
);
-- The outbox points here.
CREATE UNIQUE INDEX ux_journal_position ON journal (position);
-- A replay of a period.
CREATE INDEX ix_journal_occurred_at ON journal USING brin (occurred_at);

-- End of each subject's chain. Whoever writes an event of a subject, or takes one in, locks its row first: that is what
-- keeps a case's events in order whatever the number of instances.
CREATE TABLE journal_head (
    aggregateid   text   NOT NULL CONSTRAINT pk_journal_head PRIMARY KEY,
    sequence      bigint NOT NULL,
    hash          bytea  NOT NULL,
    last_received uuid
) WITH (fillfactor = 80);

-- Events that Kafka has not acknowledged yet.
CREATE TABLE outbox (
    shard    smallint NOT NULL,
    position bigint   NOT NULL,
    CONSTRAINT pk_outbox PRIMARY KEY (shard, position)
) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);

-- Events that had their effect here.
CREATE TABLE inbox (
    event_id    uuid        NOT NULL CONSTRAINT pk_inbox PRIMARY KEY,
    received_at timestamptz NOT NULL
);

CREATE TABLE idempotency (
    actor        text        NOT NULL,
    key          text        NOT NULL,
    request_hash bytea       NOT NULL,
    status       smallint,
    location     text,
    etag         text,
    answer       text,
    created_at   timestamptz NOT NULL,
    CONSTRAINT pk_idempotency PRIMARY KEY (actor, key)
);
-- Old keys are dropped by age.
CREATE INDEX ix_idempotency_created_at ON idempotency (created_at);

-- Who read personal data in clear, of which case and for what purpose.
CREATE TABLE access_record (
    id      bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_access_record PRIMARY KEY,
    at      timestamptz NOT NULL,
    account text        NOT NULL,
    unit    text,
    case_no text        NOT NULL,
    purpose text        NOT NULL,
    fields  text        NOT NULL
);
CREATE INDEX ix_access_record_case_no ON access_record (case_no, id);
