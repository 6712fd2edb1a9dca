-- Additions to the counters, written in the transaction of the event that they count. They are appended, not added up on
-- the spot, because everyone would then wait for the county's row of today.
CREATE TABLE count_delta (
    id       bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_count_delta PRIMARY KEY,
    metric   text    NOT NULL,
    day      date    NOT NULL,
    division text    NOT NULL,
    tier     text,
    kind     text,
    channel  text,
    unit     text,
    grade    text,
    detail   text,
    bucket   integer NOT NULL,
    amount   bigint  NOT NULL
) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);

-- Sums per day, for every division up to the province, by one dimension at a time.
CREATE TABLE daily_count (
    scope     text COLLATE "C" NOT NULL,
    metric    text    NOT NULL,
    dimension text    NOT NULL,
    key       text    NOT NULL,
    bucket    integer NOT NULL,
    day       date    NOT NULL,
    amount    bigint  NOT NULL,
    CONSTRAINT pk_daily_count PRIMARY KEY (scope, metric, dimension, day, key, bucket)
) WITH (fillfactor = 80);
