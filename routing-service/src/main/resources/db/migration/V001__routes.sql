-- One row per case: where it is, all its assignments, and the decisions that led there.
CREATE TABLE case_route (
    case_no     text    NOT NULL CONSTRAINT pk_case_route PRIMARY KEY,
    version     bigint  NOT NULL,
    division    text    NOT NULL,
    status      text    NOT NULL,
    state       jsonb   NOT NULL,
    facts       jsonb   NOT NULL,
    hops        jsonb   NOT NULL,
    decisions   jsonb   NOT NULL,
    grade       text    NOT NULL,
    risk        text    NOT NULL,
    returnable  boolean NOT NULL,
    keeps_notes boolean NOT NULL,
    open_return uuid,
    sealed      text
) WITH (fillfactor = 70);
-- Ciphertext does not compress.
ALTER TABLE case_route ALTER COLUMN sealed SET STORAGE EXTERNAL;

-- Notes that later holders must get too.
CREATE TABLE case_note (
    id       uuid        NOT NULL CONSTRAINT pk_case_note PRIMARY KEY,
    case_no  text        NOT NULL CONSTRAINT fk_case_note_route REFERENCES case_route,
    kind     text        NOT NULL,
    author   text,
    noted_at timestamptz NOT NULL,
    sealed   text,
    due      boolean     NOT NULL
);
CREATE INDEX ix_case_note_case_no ON case_note (case_no);

CREATE TABLE case_return (
    id             uuid        NOT NULL CONSTRAINT pk_case_return PRIMARY KEY,
    version        bigint      NOT NULL,
    case_no        text        NOT NULL CONSTRAINT fk_case_return_route REFERENCES case_route,
    hop            integer     NOT NULL,
    tier           text        NOT NULL,
    unit           text        NOT NULL,
    division       text        NOT NULL,
    deciding_unit  text,
    reason         text,
    requested_by   text,
    requested_at   timestamptz NOT NULL,
    state          text        NOT NULL,
    target_unit    text,
    decided_by     text,
    decision       text,
    decided_at     timestamptz,
    objected_by    text,
    objection      text,
    objected_at    timestamptz,
    adjudicated_by text,
    adjudication   text,
    minutes        text,
    adjudicated_at timestamptz
);
CREATE INDEX ix_case_return_case_no ON case_return (case_no);
-- What a unit has asked for, what waits for it, and what lies in a supervisor's division; newest first.
CREATE INDEX ix_case_return_unit ON case_return (unit, id);
CREATE INDEX ix_case_return_deciding_unit ON case_return (deciding_unit, id);
CREATE INDEX ix_case_return_division ON case_return (division text_pattern_ops, id);

CREATE TABLE referral (
    id         uuid        NOT NULL CONSTRAINT pk_referral PRIMARY KEY,
    version    bigint      NOT NULL,
    case_no    text        NOT NULL CONSTRAINT fk_referral_route REFERENCES case_route,
    hop        integer     NOT NULL,
    from_unit  text        NOT NULL,
    from_tier  text        NOT NULL,
    channel    text        NOT NULL,
    unit       text        NOT NULL,
    division   text        NOT NULL,
    reason     text,
    state      text        NOT NULL,
    outcome    text,
    offered_at timestamptz NOT NULL,
    result     text,
    steps      jsonb       NOT NULL
);
CREATE INDEX ix_referral_case_no ON referral (case_no);
-- A partner's, a sender's and a supervisor's lists; newest first.
CREATE INDEX ix_referral_unit ON referral (unit, id);
CREATE INDEX ix_referral_from_unit ON referral (from_unit, id);
CREATE INDEX ix_referral_division ON referral (division text_pattern_ops, id);

-- Events of cases that routing does not know yet, and registrations that no unit can take yet.
CREATE TABLE parked_event (
    id        bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_parked_event PRIMARY KEY,
    case_no   text        NOT NULL,
    type      text        NOT NULL,
    data      text        NOT NULL,
    parked_at timestamptz NOT NULL
);
CREATE INDEX ix_parked_event_case_no ON parked_event (case_no);
