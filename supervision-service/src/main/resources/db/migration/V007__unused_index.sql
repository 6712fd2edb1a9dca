-- No question asks for them: a loaded year plans what waits for it through the clocks.
DROP INDEX ix_supervised_case_awaiting;
