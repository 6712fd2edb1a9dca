package org.fengqiao.deploy.demo.plan;

import org.fengqiao.contracts.PartnerChannel;

/** Something out of the ordinary that happens to a case while a unit holds it, before that unit brings it to an end. */
public sealed interface Turn {

    /** Nobody signs in within the hour. */
    record MissPickUp() implements Turn {}

    /** Nobody does anything until the handling limit is missed. */
    record LetExpire() implements Turn {}

    /** The mediator asks for the tier above. */
    record Escalate(boolean granted) implements Turn {}

    /** The unit says that the case is not its own. */
    record GiveBack(Verdict verdict) implements Turn {}

    /** The unit asks a partner to take over. */
    record Refer(PartnerChannel channel, PartnerAnswer answer) implements Turn {}

    /** A supervisor takes the case up a tier. */
    record Lift() implements Turn {}

    /** A department gets the same case as a second, independent assignment (双交办). */
    record Double() implements Turn {}

    /** The clock stops for an expert opinion. */
    record Pause() implements Turn {}

    /** The unit asks for more time. */
    record Extend() implements Turn {}

    /** A party does not want this mediator. */
    record ChangeMediator() implements Turn {}

    /** The check does not pass the first result. */
    record FailCheck() implements Turn {}

    /** The applicant takes the matter back. */
    record Withdraw() implements Turn {}

    /** After closing, the dispute comes back. */
    record ComeBack() implements Turn {}

    /** What becomes of a return. */
    enum Verdict {
        APPROVED,
        REJECTED,
        /** Rejected, then decided by the joint meeting: the unit keeps the case. */
        ADJUDICATED
    }

    /** What a partner does with an offer. */
    enum PartnerAnswer {
        SETTLE,
        NOT_SETTLE,
        TAKE_INTO_PROCEDURE,
        DECLINE,
        GIVE_BACK,
        /** Does not answer until the limit for answers is missed. */
        SILENCE
    }
}
