-- The event that closed a case, for whoever turns out to have joined the case before that: topics run at their own pace.
ALTER TABLE case_facts ADD COLUMN closing_event uuid, ADD COLUMN closing bytea;
