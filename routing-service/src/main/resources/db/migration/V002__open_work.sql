-- What waits for somebody, newest first: lists of it do not walk over all that was ever decided.
CREATE INDEX ix_case_return_open ON case_return (id) WHERE state IN ('PENDING', 'ADJUDICATION_REQUESTED');
CREATE INDEX ix_referral_open ON referral (id) WHERE state IN ('OFFERED', 'ACCEPTED');
