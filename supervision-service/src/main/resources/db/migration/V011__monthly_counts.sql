-- The same sums per month, so that a question about years need not add up their days.
CREATE TABLE monthly_count (
    scope     text COLLATE "C" NOT NULL,
    metric    text    NOT NULL,
    dimension text    NOT NULL,
    key       text    NOT NULL,
    bucket    integer NOT NULL,
    month     date    NOT NULL,
    amount    bigint  NOT NULL,
    CONSTRAINT pk_monthly_count PRIMARY KEY (scope, metric, dimension, month, key, bucket)
) WITH (fillfactor = 80);

INSERT INTO monthly_count (scope, metric, dimension, key, bucket, month, amount)
SELECT scope, metric, dimension, key, bucket, date_trunc('month', day::timestamp)::date, sum(amount)
FROM daily_count GROUP BY 1, 2, 3, 4, 5, 6;
