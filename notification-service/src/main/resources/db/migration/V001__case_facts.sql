-- What must be known about a case to tell the right people; nothing about its parties.
CREATE TABLE case_facts (
    case_no            text        NOT NULL CONSTRAINT pk_case_facts PRIMARY KEY,
    division           text        NOT NULL,
    first_contact_unit text,
    confidential       boolean     NOT NULL,
    registered_at      timestamptz NOT NULL,
    closed_at          timestamptz
);
-- Telephones of closed cases are forgotten by age.
CREATE INDEX ix_case_facts_closed_at ON case_facts (closed_at) WHERE closed_at IS NOT NULL;

-- Accounts that sent the case or joined it; an account may have sent it under several numbers of its own.
CREATE TABLE case_sender (
    case_no       text NOT NULL CONSTRAINT fk_case_sender_case REFERENCES case_facts,
    account       text NOT NULL,
    source_system text,
    source_id     text NOT NULL DEFAULT '',
    CONSTRAINT pk_case_sender PRIMARY KEY (case_no, account, source_id)
);

-- Units that were given the case, by assignment number.
CREATE TABLE case_holder (
    case_no text     NOT NULL CONSTRAINT fk_case_holder_case REFERENCES case_facts,
    hop     integer  NOT NULL,
    role    text     NOT NULL,
    unit    text     NOT NULL,
    current boolean  NOT NULL,
    CONSTRAINT pk_case_holder PRIMARY KEY (case_no, hop)
);

-- Who waits for the answer to a directive.
CREATE TABLE directive_issuer (
    directive_no text NOT NULL CONSTRAINT pk_directive_issuer PRIMARY KEY,
    account      text NOT NULL
);

-- Events of cases whose registration has not arrived yet: topics run at their own pace.
CREATE TABLE parked_event (
    position bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_parked_event PRIMARY KEY,
    event_id uuid        NOT NULL,
    case_no  text        NOT NULL,
    type     text        NOT NULL,
    at       timestamptz NOT NULL,
    data     bytea       NOT NULL
);
CREATE INDEX ix_parked_event_case_no ON parked_event (case_no, position);
