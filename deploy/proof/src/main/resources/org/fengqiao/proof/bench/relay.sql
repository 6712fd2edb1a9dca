-- What sending a batch needs of the database: take 500 waiting events with their data, and forget them.
BEGIN;
CREATE TEMPORARY TABLE IF NOT EXISTS batch (shard smallint, position bigint) ON COMMIT DELETE ROWS;
INSERT INTO batch SELECT o.shard, o.position FROM outbox o ORDER BY o.position LIMIT 500;
SELECT j.id, j.aggregatetype, j.aggregateid, j.type, j.sequence, j.occurred_at, j.previous_hash, j.hash, j.payload FROM batch b JOIN journal j ON j.position = b.position ORDER BY j.position;
DELETE FROM outbox o USING batch b WHERE o.shard = b.shard AND o.position = b.position;
COMMIT;
