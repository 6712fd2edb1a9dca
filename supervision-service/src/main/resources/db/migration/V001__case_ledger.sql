-- Chain facts of every event, as they arrived: enough to prove the chain and to show a case's way, nothing personal.
CREATE TABLE case_event (
    case_no       text        NOT NULL,
    source        text        NOT NULL,
    sequence      bigint      NOT NULL,
    id            uuid        NOT NULL,
    type          text        NOT NULL,
    occurred_at   timestamptz NOT NULL,
    causation_id  uuid,
    previous_hash bytea       NOT NULL,
    hash          bytea       NOT NULL,
    data_digest   bytea       NOT NULL,
    hop           integer,
    tier          text,
    unit          text,
    detail        text,
    CONSTRAINT pk_case_event PRIMARY KEY (case_no, source, sequence)
);
-- Whether a cause is known.
CREATE UNIQUE INDEX ux_case_event_id ON case_event (id);

-- Events that wait for a predecessor or a cause; they go when they are applied. The data may hold sealed fields.
CREATE TABLE parked_event (
    case_no       text        NOT NULL,
    source        text        NOT NULL,
    sequence      bigint      NOT NULL,
    id            uuid        NOT NULL,
    type          text        NOT NULL,
    occurred_at   timestamptz NOT NULL,
    causation_id  uuid,
    previous_hash bytea       NOT NULL,
    hash          bytea       NOT NULL,
    data          bytea       NOT NULL,
    parked_at     timestamptz NOT NULL,
    CONSTRAINT pk_parked_event PRIMARY KEY (case_no, source, sequence)
);

-- Cases with parked events, and when to ask for what is missing.
CREATE TABLE gap (
    case_no         text        NOT NULL CONSTRAINT pk_gap PRIMARY KEY,
    since           timestamptz NOT NULL,
    requests        integer     NOT NULL,
    next_request_at timestamptz NOT NULL
);
CREATE INDEX ix_gap_next_request_at ON gap (next_request_at);

-- Messages of partners, which stand in no journal, but may be causes.
CREATE TABLE heard_message (
    id      uuid NOT NULL CONSTRAINT pk_heard_message PRIMARY KEY,
    case_no text NOT NULL
);

-- First broken link of a chain.
CREATE TABLE broken_link (
    case_no  text        NOT NULL,
    source   text        NOT NULL,
    sequence bigint      NOT NULL,
    reason   text        NOT NULL,
    found_at timestamptz NOT NULL,
    CONSTRAINT pk_broken_link PRIMARY KEY (case_no, source)
);

-- How far each partition has been read, in the transaction of the effect.
CREATE TABLE fold_progress (
    topic       text        NOT NULL,
    part        integer     NOT NULL,
    next_offset bigint      NOT NULL,
    event_time  timestamptz NOT NULL,
    CONSTRAINT pk_fold_progress PRIMARY KEY (topic, part)
) WITH (fillfactor = 50);

-- A case as its facts add up to; the facts themselves are in the ledger.
CREATE TABLE supervised_case (
    case_no       text COLLATE "C" NOT NULL CONSTRAINT pk_supervised_case PRIMARY KEY,
    division      text COLLATE "C",
    kind          text,
    channel       text,
    grade         text,
    risk          text,
    state         text        NOT NULL,
    tier          text,
    handler       text,
    hop           integer,
    persons       integer,
    mass          boolean     NOT NULL,
    confidential  boolean     NOT NULL,
    urges         integer     NOT NULL,
    colour        text,
    registered_at timestamptz,
    dispatched_at timestamptz,
    closed_at     timestamptz,
    outcome       text,
    due           timestamptz,
    overdue_since timestamptz,
    awaiting      boolean     NOT NULL,
    wake_at       timestamptz,
    events        bigint      NOT NULL,
    ledger        jsonb       NOT NULL
) WITH (fillfactor = 80);
-- The sweeper: cases for which time alone brings the next breach or colour.
CREATE INDEX ix_supervised_case_wake_at ON supervised_case (wake_at) WHERE wake_at IS NOT NULL;
-- Lists, newest first; a case number begins with its county and day.
CREATE INDEX ix_supervised_case_registered_at ON supervised_case (registered_at DESC, case_no DESC);
CREATE INDEX ix_supervised_case_division ON supervised_case (division, registered_at DESC, case_no DESC);
-- What is open, for the board and the accounting.
CREATE INDEX ix_supervised_case_open ON supervised_case (division, state, tier, colour)
    WHERE state <> 'CLOSED' AND registered_at IS NOT NULL;
CREATE INDEX ix_supervised_case_overdue ON supervised_case (overdue_since, case_no)
    WHERE overdue_since IS NOT NULL AND state <> 'CLOSED';
CREATE INDEX ix_supervised_case_handler ON supervised_case (handler, registered_at DESC, case_no DESC);
CREATE INDEX ix_supervised_case_awaiting ON supervised_case (case_no) WHERE awaiting;

-- From when on someone answers for a case; a holder holds until the next of the same kind, so there is always one.
CREATE TABLE responsibility (
    case_no text        NOT NULL,
    kind    text        NOT NULL,
    number  integer     NOT NULL,
    holder  text        NOT NULL,
    since   timestamptz NOT NULL,
    because text        NOT NULL,
    CONSTRAINT pk_responsibility PRIMARY KEY (case_no, kind, number)
);

CREATE TABLE clock (
    id           text        NOT NULL CONSTRAINT pk_clock PRIMARY KEY,
    case_no      text        NOT NULL,
    kind         text        NOT NULL,
    hop          integer     NOT NULL,
    leads        boolean     NOT NULL,
    tier         text,
    unit         text,
    basis        text,
    amount       integer,
    started_at   timestamptz NOT NULL,
    stops        jsonb       NOT NULL,
    due          timestamptz,
    missing_year integer,
    ended_at     timestamptz,
    breached_at  timestamptz,
    state        text        NOT NULL
) WITH (fillfactor = 80);
CREATE INDEX ix_clock_case_no ON clock (case_no);
-- Limits that a calendar change may move.
CREATE INDEX ix_clock_running_days ON clock (due) WHERE state = 'RUNNING' AND basis <> 'HOURS';
CREATE INDEX ix_clock_missing_year ON clock (missing_year) WHERE missing_year IS NOT NULL;

-- Trace of every end that moved.
CREATE TABLE clock_move (
    id       bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_clock_move PRIMARY KEY,
    case_no  text        NOT NULL,
    clock    text        NOT NULL,
    before   timestamptz,
    after    timestamptz,
    cause    text        NOT NULL,
    at       timestamptz NOT NULL
);
CREATE INDEX ix_clock_move_case_no ON clock_move (case_no, id);
