-- ix_case_file_mine_open serves these lists. On its own, because it locks the table for a moment, the new indexes longer.
DROP INDEX ix_case_file_mediator_open;
