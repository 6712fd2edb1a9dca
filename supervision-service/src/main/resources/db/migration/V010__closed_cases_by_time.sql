-- Lists of closed cases, newest first: they do not walk over the open ones, which are newer than most.
CREATE INDEX ix_supervised_case_closed_registered_at ON supervised_case (registered_at DESC, case_no DESC)
    WHERE state = 'CLOSED' AND registered_at IS NOT NULL;
