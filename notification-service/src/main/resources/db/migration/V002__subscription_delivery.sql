-- Who is told what, and where. The owner is a scope (a sending account, a unit, a division), not a person.
CREATE TABLE subscription (
    id          uuid        NOT NULL CONSTRAINT pk_subscription PRIMARY KEY,
    owner       text        NOT NULL,
    kind        text        NOT NULL,
    url         text        NOT NULL,
    event_types text[]      NOT NULL,
    secret      text,
    state       text        NOT NULL,
    created_by  text        NOT NULL,
    created_at  timestamptz NOT NULL,
    changed_at  timestamptz NOT NULL
);
-- Matching an event to its audience, and an owner's list.
CREATE INDEX ix_subscription_owner ON subscription (owner, id);

-- Everything that has to reach someone, made in the transaction of the event that it tells of.
CREATE TABLE delivery (
    id              uuid        NOT NULL CONSTRAINT pk_delivery PRIMARY KEY,
    kind            text        NOT NULL,
    lane            text        NOT NULL,
    recipient       text        NOT NULL,
    subscription_id uuid CONSTRAINT fk_delivery_subscription REFERENCES subscription,
    event_id        uuid        NOT NULL,
    event_type      text        NOT NULL,
    case_no         text,
    payload         text        NOT NULL,
    state           text        NOT NULL,
    attempts        integer     NOT NULL DEFAULT 0,
    failures        integer     NOT NULL DEFAULT 0,
    due_at          timestamptz NOT NULL DEFAULT now(),
    not_before      timestamptz,
    lease           uuid,
    receipt         text,
    created_at      timestamptz NOT NULL DEFAULT now(),
    finished_at     timestamptz,
    -- No message twice for the same event and receiver.
    CONSTRAINT ux_delivery_event_recipient UNIQUE (event_id, recipient)
) WITH (fillfactor = 80);
COMMENT ON COLUMN delivery.due_at IS 'next try; a worker that takes it moves it to the end of its lease';
COMMENT ON COLUMN delivery.not_before IS 'end of the quiet hours it waits for, in the time of the domain';
-- Due deliveries of one receiver, so that a long queue before a dead one costs the others nothing.
CREATE INDEX ix_delivery_due ON delivery (lane, due_at) WHERE state = 'PENDING';
CREATE INDEX ix_delivery_waiting ON delivery (not_before) WHERE state = 'WAITING';
-- A subscription's log, and what is cancelled with it.
CREATE INDEX ix_delivery_subscription ON delivery (subscription_id, id) WHERE subscription_id IS NOT NULL;
-- A case's text messages.
CREATE INDEX ix_delivery_case_no ON delivery (case_no, id) WHERE kind = 'SMS';
-- Old ones are dropped by age.
CREATE INDEX ix_delivery_finished_at ON delivery (finished_at) WHERE finished_at IS NOT NULL;

CREATE TABLE delivery_attempt (
    id          bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_delivery_attempt PRIMARY KEY,
    delivery_id uuid        NOT NULL CONSTRAINT fk_delivery_attempt_delivery REFERENCES delivery ON DELETE CASCADE,
    number      integer     NOT NULL,
    at          timestamptz NOT NULL,
    millis      integer     NOT NULL,
    result      text        NOT NULL,
    status      integer
);
CREATE INDEX ix_delivery_attempt_delivery ON delivery_attempt (delivery_id, id);
