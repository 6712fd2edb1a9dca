-- One unit's file of one case. Codes and accounts compare byte by byte, so that a division's scope is a range of the unit
-- column and every list can be read from an index.
CREATE TABLE case_file (
    case_no            text COLLATE "C" NOT NULL,
    hop                int              NOT NULL,
    version            bigint           NOT NULL,
    role               text             NOT NULL,
    unit               text COLLATE "C" NOT NULL,
    state              text COLLATE "C" NOT NULL,
    resume_state       text,
    mediator           text COLLATE "C",
    signed_in_at       timestamptz,
    closed_at          timestamptz,
    overdue_since      timestamptz,
    outcome            text,
    returnable         boolean          NOT NULL,
    withdrawn          boolean          NOT NULL,
    extension_days     int,
    papers             int              NOT NULL,
    pending_request    text,
    sealed             text,
    reason             text             NOT NULL,
    from_hop           int,
    from_tier          text,
    from_unit          text,
    grade              text             NOT NULL,
    risk               text             NOT NULL,
    channel            text             NOT NULL,
    kind               text             NOT NULL,
    division           text             NOT NULL,
    stability_division text,
    first_contact_unit text,
    persons            int              NOT NULL,
    group_case         boolean          NOT NULL,
    amount_cents       bigint,
    confidential       boolean          NOT NULL,
    settled_on_spot_by text,
    ordered_by         text,
    registered_at      timestamptz      NOT NULL,
    dispatched_at      timestamptz      NOT NULL,
    decisions          jsonb            NOT NULL,
    parties            jsonb            NOT NULL,
    proceedings        jsonb            NOT NULL,
    requests           jsonb            NOT NULL,
    CONSTRAINT pk_case_file PRIMARY KEY (case_no, hop)
) WITH (fillfactor = 85);
-- Work list of a unit: what is not over, oldest first.
CREATE INDEX ix_case_file_unit_open ON case_file (unit, dispatched_at, case_no, hop)
    WHERE state NOT IN ('CLOSED', 'HANDED_OVER');
-- Work list of a person.
CREATE INDEX ix_case_file_mediator_open ON case_file (mediator, dispatched_at, case_no, hop)
    WHERE state NOT IN ('CLOSED', 'HANDED_OVER');
-- What a unit has in one state, closed files too.
CREATE INDEX ix_case_file_unit_state ON case_file (unit, state, dispatched_at, case_no, hop);
-- What a whole division has in one state.
CREATE INDEX ix_case_file_state ON case_file (state, dispatched_at, case_no, hop);
-- A supervisor's whole division, in the order of the list.
CREATE INDEX ix_case_file_dispatched_at ON case_file (dispatched_at, case_no, hop);
-- Requests that wait for a director, and files whose limit was missed: few, and looked for often.
CREATE INDEX ix_case_file_pending_request ON case_file (unit, dispatched_at, case_no, hop)
    WHERE pending_request IS NOT NULL;
CREATE INDEX ix_case_file_overdue ON case_file (unit, dispatched_at, case_no, hop)
    WHERE overdue_since IS NOT NULL;

-- The dossier (卷宗): what was written down, in order; texts only sealed.
CREATE TABLE paper (
    case_no    text COLLATE "C" NOT NULL,
    hop        int              NOT NULL,
    no         int              NOT NULL,
    kind       text             NOT NULL,
    written_by text             NOT NULL,
    written_at timestamptz      NOT NULL,
    details    jsonb,
    sealed     text,
    CONSTRAINT pk_paper PRIMARY KEY (case_no, hop, no),
    CONSTRAINT fk_paper_case_file FOREIGN KEY (case_no, hop) REFERENCES case_file (case_no, hop)
);

-- What routing told about a file that is not there yet; applied in order as soon as it is.
CREATE TABLE early_event (
    event_id    uuid             NOT NULL CONSTRAINT pk_early_event PRIMARY KEY,
    case_no     text COLLATE "C" NOT NULL,
    hop         int              NOT NULL,
    type        text             NOT NULL,
    sequence    bigint           NOT NULL,
    data        text             NOT NULL,
    received_at timestamptz      NOT NULL
);
CREATE INDEX ix_early_event_file ON early_event (case_no, hop, sequence);
