-- Tells that a partition has been read again although its place is the old one: a broker that lost its data and was filled
-- from the journals holds as many records as before.
ALTER TABLE fold_progress ADD COLUMN polls bigint NOT NULL DEFAULT 0;
