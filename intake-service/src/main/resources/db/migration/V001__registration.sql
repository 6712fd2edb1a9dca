-- Serial part of case numbers; an instance takes a block at a time. Gaps are harmless, the numbers carry no count.
CREATE SEQUENCE case_serial INCREMENT BY 100;

-- One approach to the network. What it says about people stands in "sealed" and "evidence" only, encrypted.
CREATE TABLE registration (
    id              uuid        NOT NULL CONSTRAINT pk_registration PRIMARY KEY,
    decision        text        NOT NULL,
    case_no         text,
    channel         text        NOT NULL,
    kind            text        NOT NULL,
    kind_version    text        NOT NULL,
    division        text        NOT NULL,
    unit            text        NOT NULL,
    sender          text        NOT NULL,
    persons         integer     NOT NULL,
    batches         integer     NOT NULL,
    amount_cents    bigint,
    violence_risk   boolean     NOT NULL,
    crime_signs     boolean     NOT NULL,
    confidential    boolean     NOT NULL,
    on_spot         boolean     NOT NULL,
    source_system   text,
    source_id       text,
    relates_to      text,
    refusal         text,
    route           text,
    activity        uuid,
    service         text,
    desk            text,
    query_code_hash text,
    registered_at   timestamptz NOT NULL,
    client_time     timestamptz,
    sealed          text        NOT NULL,
    evidence        text,
    answer          text,
    CONSTRAINT ck_registration_case CHECK ((decision = 'NOT_ACCEPTED') = (case_no IS NULL))
);
-- Lists of a village; wider scopes walk the primary key, which is ordered by time.
CREATE INDEX ix_registration_division ON registration (division, id);
-- "Only what they sent": portals, the hotline, grid workers.
CREATE INDEX ix_registration_sender ON registration (sender, id);
-- All approaches of a case, and tracking by case number and query code.
CREATE INDEX ix_registration_case_no ON registration (case_no) WHERE case_no IS NOT NULL;

-- Which approach of a source system became which registration; the same one is never taken twice.
CREATE TABLE source_reference (
    sender          text NOT NULL,
    source_system   text NOT NULL,
    source_id       text NOT NULL,
    registration_id uuid NOT NULL,
    CONSTRAINT pk_source_reference PRIMARY KEY (sender, source_system, source_id)
);

-- What intake must know of a case after opening it.
CREATE TABLE case_track (
    case_no       text        NOT NULL CONSTRAINT pk_case_track PRIMARY KEY,
    division      text        NOT NULL,
    unit          text        NOT NULL,
    registered_at timestamptz NOT NULL,
    approaches    integer     NOT NULL DEFAULT 1,
    closed_at     timestamptz,
    withdrawn_at  timestamptz,
    rating        smallint
) WITH (fillfactor = 90);

-- What happened to a case, as far as the citizen may see it: no text, no people.
CREATE TABLE tracking_step (
    case_no text        NOT NULL,
    id      uuid        NOT NULL,
    at      timestamptz NOT NULL,
    step    text        NOT NULL,
    hop     integer,
    unit    text,
    CONSTRAINT pk_tracking_step PRIMARY KEY (case_no, id)
);

-- Which applicant (by keyed fingerprint) has which matter; at most one open case each.
CREATE TABLE matter (
    fingerprint text    NOT NULL,
    kind        text    NOT NULL,
    division    text    NOT NULL,
    case_no     text    NOT NULL,
    open        boolean NOT NULL,
    CONSTRAINT pk_matter PRIMARY KEY (fingerprint, kind, division, case_no)
) WITH (fillfactor = 90);
CREATE UNIQUE INDEX ux_matter_open ON matter (fingerprint, kind, division) WHERE open;
-- Closing and reopening a case.
CREATE INDEX ix_matter_case_no ON matter (case_no);

-- Wrong query codes by case and by address (both as keyed digests), since the start of the running window.
CREATE TABLE wrong_guess (
    subject text        NOT NULL CONSTRAINT pk_wrong_guess PRIMARY KEY,
    wrong   integer     NOT NULL,
    since   timestamptz NOT NULL
);
-- Rows of windows that are over are dropped by age.
CREATE INDEX ix_wrong_guess_since ON wrong_guess (since);
