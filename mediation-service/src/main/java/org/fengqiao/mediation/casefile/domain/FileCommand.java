package org.fengqiao.mediation.casefile.domain;

import java.util.Optional;

/** What can happen to a case file: what people ask for over REST, and what routing tells. */
public enum FileCommand {
    SIGN_IN("sign-in"),
    ASSIGN("assignment"),
    REFUSE_MEDIATOR("mediator-refusal"),
    CONSENT("consents"),
    REFUSE_MEDIATION("consents"),
    HOLD_SESSION("sessions"),
    DRAFT_AGREEMENT("agreement"),
    SETTLE("agreement"),
    FAIL("failure"),
    SUSPEND("suspension"),
    RESUME("resumption"),
    ASK_ESCALATION("requests"),
    ASK_RETURN("requests"),
    ASK_REFERRAL("requests"),
    ASK_EXTENSION("requests"),
    RELEASE("decision"),
    GRANT_EXTENSION("decision"),
    REJECT_REQUEST("decision"),
    VERIFY("verification"),
    SEND_BACK("verification"),
    CLOSE("closing"),
    REOPEN("reopening"),
    REVISIT("revisit"),
    APPLY_CONFIRMATION("confirmation"),
    DECIDE_CONFIRMATION("confirmation-result"),
    CONCLUDE_ASSIST("assist-conclusion"),
    FILE_DOCUMENT("documents"),
    FALL_BACK(null),
    END_ASSIST(null),
    RECALL(null),
    HAND_OVER(null),
    REFUSE_MOVE(null),
    ACCEPT_REFERRAL(null),
    DECLINE_REFERRAL(null),
    PARTNER_SETTLED(null),
    PARTNER_ENDED(null),
    RETURN_REFERRAL(null),
    WITHDRAW(null),
    UNDO_CLOSING(null),
    NOTE(null);

    private final String path;

    FileCommand(String path) {
        this.path = path;
    }

    /** Last part of the REST path, by which front ends know the command; empty for what only routing tells. */
    public Optional<String> path() {
        return Optional.ofNullable(path);
    }
}
