-- Cases that a replay sends again, apart from the outbox so that it does not stand before what happens now. Repeatable,
-- because a later number of the platform's would come before the services' own in databases that are there already.
CREATE TABLE IF NOT EXISTS resend (
    aggregateid   text     NOT NULL CONSTRAINT pk_resend PRIMARY KEY,
    shard         smallint NOT NULL,
    from_sequence bigint   NOT NULL,
    to_sequence   bigint   NOT NULL,
    position      bigint   NOT NULL,
    round         integer  NOT NULL DEFAULT 0
) WITH (fillfactor = 80, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);
CREATE INDEX IF NOT EXISTS ix_resend_shard ON resend (shard);
-- What changed last comes first.
CREATE INDEX IF NOT EXISTS ix_resend_position ON resend (position);
