-- Up to when everything is known follows from what has been read alone.
ALTER TABLE fold_progress DROP COLUMN event_time;
