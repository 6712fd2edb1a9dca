-- A delivery that is asked for again is given up only so long after that, however old it is.
ALTER TABLE delivery ADD COLUMN restarted_at timestamptz;
