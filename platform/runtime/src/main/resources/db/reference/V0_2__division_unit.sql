CREATE TABLE division (
    code   text        NOT NULL CONSTRAINT pk_division PRIMARY KEY,
    name   text        NOT NULL,
    level  text        NOT NULL,
    parent text,
    pseudo boolean     NOT NULL,
    put_at timestamptz NOT NULL
);
-- Children of a node; names inside a scope (names repeat inside a county, so the code prefix narrows them).
CREATE INDEX ix_division_parent ON division (parent);
CREATE INDEX ix_division_name ON division (name, code text_pattern_ops);

CREATE TABLE unit (
    code           text        NOT NULL CONSTRAINT pk_unit PRIMARY KEY,
    name           text        NOT NULL,
    type           text        NOT NULL,
    tier           text,
    channel        text,
    division       text        NOT NULL,
    director       text        NOT NULL,
    fallback_owner text        NOT NULL,
    active         boolean     NOT NULL,
    put_at         timestamptz NOT NULL
);
CREATE INDEX ix_unit_division ON unit (division, type);
