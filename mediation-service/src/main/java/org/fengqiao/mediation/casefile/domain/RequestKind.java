package org.fengqiao.mediation.casefile.domain;

/** What a handler may ask the unit's director for. */
public enum RequestKind {
    ESCALATION,
    RETURN,
    REFERRAL,
    EXTENSION;

    FileCommand command() {
        return switch (this) {
            case ESCALATION -> FileCommand.ASK_ESCALATION;
            case RETURN -> FileCommand.ASK_RETURN;
            case REFERRAL -> FileCommand.ASK_REFERRAL;
            case EXTENSION -> FileCommand.ASK_EXTENSION;
        };
    }
}
