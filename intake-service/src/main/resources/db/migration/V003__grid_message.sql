-- What a household asks or reports in its grid group; each gets a reply, and may become a registration.
CREATE TABLE grid_message (
    id              uuid        NOT NULL CONSTRAINT pk_grid_message PRIMARY KEY,
    division        text        NOT NULL,
    sender          text        NOT NULL,
    sent_at         timestamptz NOT NULL,
    sealed          text        NOT NULL,
    replied_at      timestamptz,
    replied_by      text,
    reply           text,
    registration_id uuid,
    case_no         text
);
CREATE INDEX ix_grid_message_division ON grid_message (division, id);
-- What still waits for a reply.
CREATE INDEX ix_grid_message_open ON grid_message (division, id) WHERE replied_at IS NULL;
