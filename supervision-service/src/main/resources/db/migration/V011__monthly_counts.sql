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

-- Whoever changes a day changes its month: beside this version one may still run that knows of days only. One at a time, so
-- that two roll-ups never wait for each other in a circle.
CREATE FUNCTION count_months() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock('monthly_count'::regclass::bigint);
    IF TG_OP = 'INSERT' THEN
        INSERT INTO monthly_count AS known (scope, metric, dimension, key, bucket, month, amount)
        SELECT scope, metric, dimension, key, bucket, date_trunc('month', day::timestamp)::date, sum(amount)
        FROM added GROUP BY 1, 2, 3, 4, 5, 6
        ON CONFLICT (scope, metric, dimension, month, key, bucket) DO UPDATE SET amount = known.amount + EXCLUDED.amount;
    ELSE
        INSERT INTO monthly_count AS known (scope, metric, dimension, key, bucket, month, amount)
        SELECT scope, metric, dimension, key, bucket, date_trunc('month', day::timestamp)::date, sum(amount)
        FROM (SELECT scope, metric, dimension, key, bucket, day, amount FROM added
              UNION ALL SELECT scope, metric, dimension, key, bucket, day, -amount FROM removed) changed
        GROUP BY 1, 2, 3, 4, 5, 6
        ON CONFLICT (scope, metric, dimension, month, key, bucket) DO UPDATE SET amount = known.amount + EXCLUDED.amount;
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER months_of_new_days AFTER INSERT ON daily_count REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION count_months();
CREATE TRIGGER months_of_days AFTER UPDATE ON daily_count REFERENCING OLD TABLE AS removed NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION count_months();

INSERT INTO monthly_count (scope, metric, dimension, key, bucket, month, amount)
SELECT scope, metric, dimension, key, bucket, date_trunc('month', day::timestamp)::date, sum(amount)
FROM daily_count GROUP BY 1, 2, 3, 4, 5, 6;
