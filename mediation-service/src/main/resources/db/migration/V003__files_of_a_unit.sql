-- All that a unit ever had, in the order of the list: without it, a list without a state reads other units' files too.
CREATE INDEX ix_case_file_unit ON case_file (unit, dispatched_at, case_no, hop);
