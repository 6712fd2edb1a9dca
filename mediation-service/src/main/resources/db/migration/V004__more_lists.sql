-- A person's own list, all of it and what is open; with the unit, which every such list names as well: by a guess at how many
-- of a unit's files are a person's, the database would sort both.
CREATE INDEX ix_case_file_mine ON case_file (mediator, unit, dispatched_at, case_no, hop);
CREATE INDEX ix_case_file_mine_open ON case_file (mediator, unit, dispatched_at, case_no, hop)
    WHERE state NOT IN ('CLOSED', 'HANDED_OVER');
-- A whole division in the order of the list: what is not over, which comes last, help for other units, and missed limits.
CREATE INDEX ix_case_file_open ON case_file (dispatched_at, case_no, hop)
    WHERE state NOT IN ('CLOSED', 'HANDED_OVER');
CREATE INDEX ix_case_file_assist ON case_file (dispatched_at, case_no, hop) WHERE role = 'ASSIST';
CREATE INDEX ix_case_file_overdue_since ON case_file (dispatched_at, case_no, hop) WHERE overdue_since IS NOT NULL;
-- A unit's help for others.
CREATE INDEX ix_case_file_unit_assist ON case_file (unit, dispatched_at, case_no, hop) WHERE role = 'ASSIST';
