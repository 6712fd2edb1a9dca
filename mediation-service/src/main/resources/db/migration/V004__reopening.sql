-- When the case came back last: a withdrawal from before that no longer counts.
ALTER TABLE case_file ADD COLUMN reopened_at timestamptz;
