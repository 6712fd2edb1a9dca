-- The applicants' telephones, sealed; the fingerprint tells equal ones apart without opening them.
CREATE TABLE contact (
    case_no     text NOT NULL CONSTRAINT fk_contact_case REFERENCES case_facts,
    fingerprint text NOT NULL,
    sealed      text NOT NULL,
    CONSTRAINT pk_contact PRIMARY KEY (case_no, fingerprint)
);

-- What is shown of a text message once its content is gone.
CREATE TABLE sms_message (
    delivery_id uuid NOT NULL CONSTRAINT pk_sms_message PRIMARY KEY
                     CONSTRAINT fk_sms_message_delivery REFERENCES delivery ON DELETE CASCADE,
    template    text NOT NULL,
    version     text NOT NULL,
    masked_to   text NOT NULL
);
