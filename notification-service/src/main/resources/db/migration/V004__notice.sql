-- In-app notices, to a unit or to one account; the text is made when it is read, from the version that it was written with.
CREATE TABLE notice (
    id         uuid        NOT NULL CONSTRAINT pk_notice PRIMARY KEY,
    target     text        NOT NULL,
    event_id   uuid        NOT NULL,
    event_type text        NOT NULL,
    case_no    text        NOT NULL,
    template   text        NOT NULL,
    version    text        NOT NULL,
    arguments  jsonb       NOT NULL,
    at         timestamptz NOT NULL,
    CONSTRAINT ux_notice_event_target UNIQUE (event_id, target)
);
-- An inbox, newest first.
CREATE INDEX ix_notice_target ON notice (target, id);
-- Old ones are dropped by age.
CREATE INDEX ix_notice_at ON notice (at);

-- Everyone reads a unit's notices for themselves.
CREATE TABLE notice_read (
    notice_id uuid        NOT NULL CONSTRAINT fk_notice_read_notice REFERENCES notice ON DELETE CASCADE,
    account   text        NOT NULL,
    read_at   timestamptz NOT NULL,
    CONSTRAINT pk_notice_read PRIMARY KEY (notice_id, account)
);
