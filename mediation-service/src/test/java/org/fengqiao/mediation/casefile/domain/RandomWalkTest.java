package org.fengqiao.mediation.casefile.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.fengqiao.contracts.AssignmentRole;
import org.fengqiao.contracts.MediationEvent;
import org.fengqiao.contracts.MediationEvent.AssistConcluded;
import org.fengqiao.contracts.MediationEvent.CaseClosed;
import org.fengqiao.contracts.MediationEvent.CaseNotSettled;
import org.fengqiao.contracts.MediationEvent.CaseReleased;
import org.fengqiao.contracts.MediationEvent.CaseReopened;
import org.fengqiao.contracts.MediationEvent.CaseSettled;
import org.fengqiao.contracts.MediationEvent.CaseSignedIn;
import org.fengqiao.contracts.MediationEvent.CaseVerified;
import org.fengqiao.contracts.MediationEvent.ExtensionGranted;
import org.fengqiao.contracts.MediationEvent.RecallRefused;
import org.fengqiao.contracts.MediationEvent.SessionHeld;
import org.fengqiao.contracts.Outcome;
import org.fengqiao.contracts.Tier;
import org.fengqiao.mediation.casefile.domain.Walk.Attempt;
import org.fengqiao.mediation.casefile.domain.Walk.Snapshot;

/** Whatever anyone tries in whatever order, the law's gates and the rules of one handler hold. */
class RandomWalkTest {

    private static final Set<Steps> MEDIATION = EnumSet.of(
            Steps.CONSENT_FIRST,
            Steps.CONSENT_SECOND,
            Steps.REFUSE,
            Steps.MEET,
            Steps.DRAFT,
            Steps.AGREE_ORALLY,
            Steps.AGREE_IN_WRITING,
            Steps.FAIL);

    @Provide
    Arbitrary<List<Attempt>> lives() {
        return Walk.attempts(20, 150);
    }

    @Provide
    Arbitrary<CaseFile> files() {
        return Walk.files();
    }

    @Property(tries = 600)
    @Label("random lives keep every gate")
    void shouldKeepEveryGate(
            @ForAll("lives") List<Attempt> attempts, @ForAll("files") CaseFile file, @ForAll Tier tier) {
        TierPolicy policy = Fixture.policy(tier);
        Walk walk = new Walk(file);
        Receiving.takeOver(file, Act.ofRouting(Fixture.AT, policy));
        Set<String> handlers = new HashSet<>(file.proceedings().hearing().handlers());
        for (Attempt attempt : attempts) {
            Act act = new Act(attempt.actor(), Fixture.AT, policy);
            Snapshot before = Snapshot.of(file);
            int known = walk.events.size();
            boolean allowed = walk.take(attempt.step(), act);
            if (!allowed || before.state() == FileState.HANDED_OVER) {
                assertThat(Snapshot.of(file))
                        .as("%s left something behind", attempt)
                        .isEqualTo(before);
            }
            List<MediationEvent> told = walk.events.subList(known, walk.events.size());
            told.forEach(event -> shouldBeLawful(event, handlers, walk));
            if (allowed && MEDIATION.contains(attempt.step())) {
                handlers.add(attempt.actor().username());
            }
            shouldBeWhole(walk);
        }
    }

    private static void shouldBeLawful(MediationEvent event, Set<String> handlers, Walk walk) {
        Hearing hearing = walk.file.proceedings().hearing();
        switch (event) {
            case SessionHeld e -> {
                handlers.add(e.mediator());
                assertThat(walk.file.role() == AssignmentRole.ASSIST
                                || hearing.withoutConsent(List.of(1, 2)).isEmpty())
                        .isTrue();
            }
            case CaseSettled e -> handlers.add(e.by());
            case CaseNotSettled e -> {
                handlers.add(e.by());
                assertThat(e.routes()).isNotEmpty();
            }
            case ExtensionGranted e -> assertThat(e.approvedBy()).isNotEqualTo(e.requestedBy());
            case CaseVerified e -> assertThat(handlers).doesNotContain(e.by());
            case CaseReleased e ->
                assertThat(e.requestedBy().equals(e.approvedBy()))
                        .isEqualTo(!e.requestedBy().startsWith("mediator")
                                && !e.requestedBy().startsWith("clerk"));
            case CaseClosed e ->
                assertThat(e.outcome() == Outcome.WITHDRAWN
                                || walk.file.proceedings().verification().passed())
                        .isTrue();
            case RecallRefused e ->
                assertThat(walk.file.role() == AssignmentRole.ASSIST
                                || !List.of("DISPATCHED", "SIGNED_IN", "MEDIATING", "SUSPENDED")
                                        .contains(e.state()))
                        .isTrue();
            default -> {}
        }
    }

    private static void shouldBeWhole(Walk walk) {
        assertThat(walk.all(ExtensionGranted.class)).hasSizeLessThanOrEqualTo(1);
        assertThat(walk.all(CaseSignedIn.class)).hasSizeLessThanOrEqualTo(1);
        assertThat(walk.all(AssistConcluded.class)).hasSizeLessThanOrEqualTo(1);
        int open =
                walk.all(CaseClosed.class).size() - walk.all(CaseReopened.class).size();
        boolean leadClosed = walk.file.state() == FileState.CLOSED && walk.file.role() == AssignmentRole.LEAD;
        assertThat(open).as("%s", walk.trace).isEqualTo(leadClosed ? 1 : 0);
        assertThat(walk.file.requests().all().stream().filter(Request::awaitsDecision))
                .hasSizeLessThanOrEqualTo(walk.file.state().takesRequests() ? 1 : 0);
        shouldReleaseOncePerMove(walk);
    }

    /** Between two releases the case must have come back; after a hand-over there is none. */
    private static void shouldReleaseOncePerMove(Walk walk) {
        int away = walk.all(CaseReleased.class).size() - walk.returns();
        assertThat(away).as("%s", walk.trace).isEqualTo(walk.isAway() ? 1 : 0);
    }
}
