-- Lists of one kind or tier, newest first: they do not walk over the cases of all others.
CREATE INDEX ix_supervised_case_kind ON supervised_case (kind, registered_at DESC, case_no DESC);
CREATE INDEX ix_supervised_case_tier ON supervised_case (tier, registered_at DESC, case_no DESC);
