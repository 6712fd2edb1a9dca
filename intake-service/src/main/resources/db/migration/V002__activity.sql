-- Screening campaigns and reception days to which registrations may belong.
CREATE TABLE activity (
    id         uuid        NOT NULL CONSTRAINT pk_activity PRIMARY KEY,
    type       text        NOT NULL,
    name       text        NOT NULL,
    division   text        NOT NULL,
    unit       text,
    starts_on  date        NOT NULL,
    ends_on    date        NOT NULL,
    created_by text        NOT NULL,
    created_at timestamptz NOT NULL
);
CREATE INDEX ix_activity_division ON activity (division, id);
-- Figures of one activity.
CREATE INDEX ix_registration_activity ON registration (activity) WHERE activity IS NOT NULL;
