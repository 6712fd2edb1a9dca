-- Supervision measures with their numbers; the texts are sealed.
CREATE TABLE directive (
    number       text        NOT NULL CONSTRAINT pk_directive PRIMARY KEY,
    case_no      text        NOT NULL,
    division     text COLLATE "C",
    kind         text        NOT NULL,
    unit         text        NOT NULL,
    text         text        NOT NULL,
    reply_days   integer     NOT NULL,
    reply_due_at timestamptz NOT NULL,
    issued_by    text        NOT NULL,
    issued_at    timestamptz NOT NULL,
    reply        text,
    replied_by   text,
    replied_at   timestamptz,
    version      bigint      NOT NULL
);
CREATE INDEX ix_directive_case_no ON directive (case_no);
CREATE INDEX ix_directive_unit ON directive (unit, issued_at DESC, number DESC);
CREATE INDEX ix_directive_division ON directive (division, issued_at DESC, number DESC);

-- Numbers without gaps: county and year.
CREATE TABLE directive_series (
    county text    NOT NULL,
    year   integer NOT NULL,
    last   integer NOT NULL,
    CONSTRAINT pk_directive_series PRIMARY KEY (county, year)
);

-- How far the background check of all chains has come.
CREATE TABLE chain_check (
    id          smallint    NOT NULL CONSTRAINT pk_chain_check PRIMARY KEY CHECK (id = 1),
    next_case   text COLLATE "C" NOT NULL,
    round       integer     NOT NULL,
    cases       bigint      NOT NULL,
    finished_at timestamptz
);
INSERT INTO chain_check VALUES (1, '', 1, 0, NULL);
