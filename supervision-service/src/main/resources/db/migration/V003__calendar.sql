-- Holidays by year: days off, and weekends that are worked (调休).
CREATE TABLE calendar_year (
    year       integer     NOT NULL CONSTRAINT pk_calendar_year PRIMARY KEY,
    off_days   jsonb       NOT NULL,
    work_days  jsonb       NOT NULL,
    source     text        NOT NULL,
    changed_by text        NOT NULL,
    changed_at timestamptz NOT NULL,
    version    bigint      NOT NULL
);

-- Whoever computes a limit holds this row shared, whoever changes a year holds it alone: no limit is computed with a
-- calendar that is just being replaced.
CREATE TABLE calendar_edition (
    id      smallint NOT NULL CONSTRAINT pk_calendar_edition PRIMARY KEY CHECK (id = 1),
    edition bigint   NOT NULL
);
INSERT INTO calendar_edition VALUES (1, 0);

-- Cases whose limits must be computed anew.
CREATE TABLE recalculation (
    case_no text NOT NULL CONSTRAINT pk_recalculation PRIMARY KEY
);
