package org.fengqiao.supervision.ledger;

import java.time.Duration;
import java.time.Instant;
import org.fengqiao.contracts.AgreementForm;
import org.fengqiao.contracts.AssignmentRole;
import org.fengqiao.contracts.Grade;
import org.fengqiao.contracts.IntakeEvent.CaseNoted;
import org.fengqiao.contracts.MediationEvent.AssistConcluded;
import org.fengqiao.contracts.MediationEvent.CaseReopened;
import org.fengqiao.contracts.MediationEvent.CaseResumed;
import org.fengqiao.contracts.MediationEvent.CaseRevisited;
import org.fengqiao.contracts.MediationEvent.CaseSettled;
import org.fengqiao.contracts.MediationEvent.CaseSuspended;
import org.fengqiao.contracts.MediationEvent.ExtensionGranted;
import org.fengqiao.contracts.MoveKind;
import org.fengqiao.contracts.MoveReason;
import org.fengqiao.contracts.NoteKind;
import org.fengqiao.contracts.Outcome;
import org.fengqiao.contracts.PartnerChannel;
import org.fengqiao.contracts.ReferralOutcome;
import org.fengqiao.contracts.RoutingEvent.AssistEnded;
import org.fengqiao.contracts.RoutingEvent.ReferralConcluded;
import org.fengqiao.contracts.RoutingEvent.ReferralDeclined;
import org.fengqiao.contracts.Tier;

/** Whole lives of cases of different kinds, in which several services work at the same time. */
public enum Lives {
    ESCALATED {
        @Override
        public Story play(String caseNo, Instant start) {
            return Story.fromVillageToTownship(caseNo, start);
        }
    },
    AT_COURT {
        @Override
        public Story play(String caseNo, Instant start) {
            Story story = opened(caseNo, start, Grade.COMPLEX);
            story.after(Duration.ofHours(3)).released(1, Tier.VILLAGE, MoveKind.REFERRAL);
            story.offered(1, Tier.VILLAGE, "r1");
            story.heard(
                    Story.source(Tier.VILLAGE),
                    story.after(Duration.ofHours(1))
                            .tell(
                                    "/routing",
                                    new ReferralDeclined(
                                            caseNo,
                                            1,
                                            Tier.VILLAGE,
                                            "r1",
                                            PartnerChannel.COURT,
                                            Story.COURT,
                                            "judge",
                                            "reason",
                                            story.now())));
            story.after(Duration.ofHours(1)).released(1, Tier.VILLAGE, MoveKind.REFERRAL);
            story.offered(1, Tier.VILLAGE, "r2");
            story.after(Duration.ofHours(30)).accepted(1, Tier.VILLAGE, "r2");
            story.heard(
                    Story.source(Tier.VILLAGE),
                    story.after(Duration.ofDays(4))
                            .tell(
                                    "/routing",
                                    new ReferralConcluded(
                                            caseNo,
                                            1,
                                            Tier.VILLAGE,
                                            "r2",
                                            PartnerChannel.COURT,
                                            Story.COURT,
                                            ReferralOutcome.SETTLED,
                                            "judge",
                                            story.now(),
                                            null)));
            Instant concluded = story.now();
            story.after(Duration.ofMinutes(30))
                    .tell(
                            Story.source(Tier.VILLAGE),
                            new CaseSettled(
                                    caseNo,
                                    1,
                                    Tier.VILLAGE,
                                    Story.VILLAGE,
                                    AgreementForm.ORAL,
                                    false,
                                    concluded,
                                    "judge",
                                    story.now()));
            story.after(Duration.ofHours(2)).verified(1, Tier.VILLAGE, true);
            story.after(Duration.ofHours(2)).closed(1, Tier.VILLAGE, Outcome.SETTLED);
            return story;
        }
    },
    STAYED_UNREAD {
        @Override
        public Story play(String caseNo, Instant start) {
            Story story = dispatched(caseNo, start, Tier.VILLAGE, Grade.GENERAL);
            story.takenOver(1, Tier.VILLAGE);
            story.after(Duration.ofMinutes(20)).released(1, Tier.VILLAGE, MoveKind.RETURN);
            story.after(Duration.ofHours(5)).refused(1, Tier.VILLAGE, MoveKind.RETURN, true);
            story.after(Duration.ofMinutes(20)).released(1, Tier.VILLAGE, MoveKind.RECALL);
            story.after(Duration.ofMinutes(5)).refused(1, Tier.VILLAGE, MoveKind.RECALL, false);
            story.after(Duration.ofMinutes(10)).signedIn(1, Tier.VILLAGE);
            story.after(Duration.ofHours(5)).settled(1, Tier.VILLAGE);
            story.verified(1, Tier.VILLAGE, true);
            story.closed(1, Tier.VILLAGE, Outcome.SETTLED);
            return story;
        }
    },
    WITH_ASSISTANT {
        @Override
        public Story play(String caseNo, Instant start) {
            Story story = opened(caseNo, start, Grade.GENERAL);
            story.dispatched(2, AssignmentRole.ASSIST, Tier.TOWNSHIP, MoveReason.DUAL, Grade.SIMPLE);
            story.after(Duration.ofSeconds(1)).takenOver(2, Tier.TOWNSHIP, AssignmentRole.ASSIST);
            story.after(Duration.ofHours(1));
            story.tell("/intake", new CaseNoted(caseNo, NoteKind.URGE, null, "applicant", story.now(), null, null));
            story.tell(
                    Story.source(Tier.VILLAGE),
                    new CaseSuspended(caseNo, 1, Tier.VILLAGE, Story.VILLAGE, "expert", "mediator", story.now()));
            story.after(Duration.ofHours(2)).signedIn(2, Tier.TOWNSHIP);
            story.after(Duration.ofDays(2));
            story.tell(
                    Story.source(Tier.VILLAGE),
                    new CaseResumed(caseNo, 1, Tier.VILLAGE, Story.VILLAGE, "mediator", story.now()));
            story.tell(
                    Story.source(Tier.TOWNSHIP),
                    new AssistConcluded(caseNo, 2, Tier.TOWNSHIP, Story.TOWNSHIP, "clerk", story.now()));
            story.tell(
                    Story.source(Tier.VILLAGE),
                    new ExtensionGranted(caseNo, 1, Tier.VILLAGE, Story.VILLAGE, 2, "reason", "m", "d", story.now()));
            story.after(Duration.ofDays(1)).settled(1, Tier.VILLAGE);
            story.verified(1, Tier.VILLAGE, false);
            story.after(Duration.ofDays(1)).settled(1, Tier.VILLAGE);
            story.verified(1, Tier.VILLAGE, true);
            story.closed(1, Tier.VILLAGE, Outcome.SETTLED);
            return story;
        }
    },
    ASSISTANT_WITH_MORE_TIME {
        @Override
        public Story play(String caseNo, Instant start) {
            Story story = opened(caseNo, start, Grade.GENERAL);
            story.dispatched(2, AssignmentRole.ASSIST, Tier.TOWNSHIP, MoveReason.DUAL, Grade.SIMPLE);
            story.after(Duration.ofSeconds(1)).takenOver(2, Tier.TOWNSHIP, AssignmentRole.ASSIST);
            story.after(Duration.ofHours(2)).signedIn(2, Tier.TOWNSHIP);
            story.after(Duration.ofHours(2));
            story.tell(
                    Story.source(Tier.TOWNSHIP),
                    new ExtensionGranted(
                            caseNo, 2, Tier.TOWNSHIP, Story.TOWNSHIP, 30, "reason", "m", "d", story.now()));
            story.after(Duration.ofDays(25)).settled(1, Tier.VILLAGE);
            story.verified(1, Tier.VILLAGE, true);
            story.heard("/routing", story.closed(1, Tier.VILLAGE, Outcome.SETTLED));
            story.heard(
                    Story.source(Tier.TOWNSHIP),
                    story.tell("/routing", new AssistEnded(caseNo, 2, Tier.TOWNSHIP, Story.TOWNSHIP, story.now())));
            return story;
        }
    },
    REOPENED {
        @Override
        public Story play(String caseNo, Instant start) {
            Story story = opened(caseNo, start, Grade.GENERAL);
            story.after(Duration.ofHours(5)).released(1, Tier.VILLAGE, MoveKind.RETURN);
            story.after(Duration.ofHours(5)).refused(1, Tier.VILLAGE, MoveKind.RETURN, true);
            story.after(Duration.ofHours(5)).settled(1, Tier.VILLAGE);
            story.verified(1, Tier.VILLAGE, true);
            story.closed(1, Tier.VILLAGE, Outcome.SETTLED);
            story.after(Duration.ofDays(3));
            story.tell(
                    Story.source(Tier.VILLAGE),
                    new CaseReopened(caseNo, 1, Tier.VILLAGE, Story.VILLAGE, "again", "clerk", story.now()));
            story.tell("/intake", new CaseNoted(caseNo, NoteKind.RATING, 2, "applicant", story.now(), null, null));
            story.after(Duration.ofDays(1)).released(1, Tier.VILLAGE, MoveKind.ESCALATION);
            story.dispatched(2, Tier.TOWNSHIP, MoveReason.ESCALATION_ASKED, Grade.COMPLEX);
            story.after(Duration.ofSeconds(1)).takenOver(2, Tier.TOWNSHIP);
            story.handedOver(1, Tier.VILLAGE, 2, Tier.TOWNSHIP);
            story.after(Duration.ofDays(1)).settled(2, Tier.TOWNSHIP);
            story.verified(2, Tier.TOWNSHIP, true);
            story.closed(2, Tier.TOWNSHIP, Outcome.SETTLED);
            story.after(Duration.ofDays(5));
            story.tell(
                    Story.source(Tier.TOWNSHIP),
                    new CaseRevisited(caseNo, 2, Tier.TOWNSHIP, Story.TOWNSHIP, 5, true, "clerk", story.now()));
            return story;
        }
    };

    public abstract Story play(String caseNo, Instant start);

    public static Story opened(String caseNo, Instant start, Grade grade) {
        return inMediation(caseNo, start, Tier.VILLAGE, grade);
    }

    /** A case that nobody has picked up. */
    public static Story dispatched(String caseNo, Instant start, Tier tier, Grade grade) {
        return dispatched(new Story(caseNo, start), tier, grade);
    }

    private static Story dispatched(Story story, Tier tier, Grade grade) {
        story.heard("/routing", story.registered());
        story.after(Duration.ofSeconds(2)).dispatched(1, tier, MoveReason.INITIAL, grade);
        return story;
    }

    /** A case that its first unit has picked up. */
    public static Story inMediation(String caseNo, Instant start, Tier tier, Grade grade) {
        return inMediation(new Story(caseNo, start), tier, grade);
    }

    /** A case that its first unit has picked up. */
    public static Story inMediation(Story story, Tier tier, Grade grade) {
        dispatched(story, tier, grade);
        story.after(Duration.ofSeconds(1)).takenOver(1, tier);
        story.after(Duration.ofMinutes(20)).signedIn(1, tier);
        return story;
    }
}
