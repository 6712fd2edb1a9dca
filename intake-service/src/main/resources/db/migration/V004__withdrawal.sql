-- Which approaches their applicants took back; the case ends only when none of another person is left.
CREATE TABLE withdrawal (
    registration_id uuid        NOT NULL CONSTRAINT pk_withdrawal PRIMARY KEY,
    case_no         text        NOT NULL,
    at              timestamptz NOT NULL
);
CREATE INDEX ix_withdrawal_case_no ON withdrawal (case_no);

-- Which units have or had a case, as the other services report: its file of a hop, or a referral to a partner.
CREATE TABLE assignment (
    case_no  text        NOT NULL,
    name     text        NOT NULL,
    hop      integer     NOT NULL,
    role     text        NOT NULL,
    unit     text        NOT NULL,
    ended_at timestamptz,
    CONSTRAINT pk_assignment PRIMARY KEY (case_no, name)
);
