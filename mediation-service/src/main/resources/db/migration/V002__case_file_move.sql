-- By which move a file that is on its way let the case go; empty in every other state, and where an earlier version let go.
ALTER TABLE case_file ADD COLUMN move text;
