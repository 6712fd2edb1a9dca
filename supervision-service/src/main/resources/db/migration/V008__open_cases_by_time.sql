-- Lists of open cases, newest first, and of one colour, which only open cases have: neither walks over closed ones.
CREATE INDEX ix_supervised_case_open_registered_at ON supervised_case (registered_at DESC, case_no DESC)
    WHERE state <> 'CLOSED' AND registered_at IS NOT NULL;
CREATE INDEX ix_supervised_case_colour ON supervised_case (colour, registered_at DESC, case_no DESC)
    WHERE colour IS NOT NULL;
