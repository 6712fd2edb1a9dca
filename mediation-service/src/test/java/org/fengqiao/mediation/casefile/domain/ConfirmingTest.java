package org.fengqiao.mediation.casefile.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fengqiao.mediation.casefile.domain.Fixture.COLLEAGUE;
import static org.fengqiao.mediation.casefile.domain.Fixture.DIRECTOR;
import static org.fengqiao.mediation.casefile.domain.Fixture.MEDIATOR;
import static org.fengqiao.mediation.casefile.domain.Fixture.at;
import static org.fengqiao.mediation.casefile.domain.Fixture.by;
import static org.fengqiao.mediation.casefile.domain.Fixture.mediating;
import static org.fengqiao.mediation.casefile.domain.Fixture.oral;
import static org.fengqiao.mediation.casefile.domain.Fixture.policy;
import static org.fengqiao.mediation.casefile.domain.Fixture.routing;
import static org.fengqiao.mediation.casefile.domain.Fixture.settled;
import static org.fengqiao.mediation.casefile.domain.Fixture.verified;
import static org.fengqiao.mediation.casefile.domain.Fixture.written;
import static org.fengqiao.mediation.casefile.domain.Refusals.assertRefused;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.fengqiao.contracts.MediationEvent;
import org.fengqiao.contracts.Tier;
import org.fengqiao.mediation.MediationProblem;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ConfirmingTest {

    private static final List<Integer> BOTH = List.of(1, 2);

    @Test
    @DisplayName("#52 人民调解法 33: both together, once, and the court decides once")
    void shouldApplyTogether() {
        // Given
        CaseFile file = settled(written());

        // When, Then
        assertRefused(MediationProblem.CONFIRMATION_NOT_APPLIED, () -> Confirming.decide(true, file, by(MEDIATOR)));
        assertRefused(MediationProblem.CONFIRMATION_NOT_JOINT, () -> Confirming.apply(List.of(1), file, by(MEDIATOR)));
        assertThat(Confirming.apply(BOTH, file, by(MEDIATOR))).hasSize(1);
        assertRefused(MediationProblem.CONFIRMATION_APPLIED, () -> Confirming.apply(BOTH, file, by(MEDIATOR)));
        assertThat(Confirming.decide(true, file, by(MEDIATOR))).hasSize(1);
        assertThat(file.proceedings().confirmation().confirmed()).isTrue();
    }

    @Test
    @DisplayName("#52 what the court has before it, or has confirmed, is not sent back; what it did not confirm is")
    void shouldNotSendBackWhatIsWithTheCourt() {
        // Given
        CaseFile settled = settled(written());
        CaseFile verified = verified(written());
        CaseFile dismissed = settled(written());
        List.of(settled, verified, dismissed).forEach(file -> Confirming.apply(BOTH, file, by(MEDIATOR)));

        // When, Then
        assertRefused(MediationProblem.CONFIRMATION_UNDER_WAY, () -> sendBack(settled));
        assertRefused(MediationProblem.CONFIRMATION_UNDER_WAY, () -> sendBack(verified));
        Confirming.decide(true, verified, by(MEDIATOR));
        assertRefused(MediationProblem.CONFIRMATION_UNDER_WAY, () -> sendBack(verified));
        assertThat(verified.proceedings().confirmation().confirmed()).isTrue();
        Confirming.decide(false, dismissed, by(MEDIATOR));
        assertThat(sendBack(dismissed)).hasSize(1);
        assertThat(dismissed.state()).isEqualTo(FileState.MEDIATING);
    }

    @Test
    @DisplayName("#52 a file that cannot be verified is sent back even so: it has no other way to its end")
    void shouldSendBackWhatCanNeverBeVerified() {
        // Given a village's agreement without a mediator who answers for it
        CaseFile file = mediating();
        Mediating.refuseMediator(1, file, by(DIRECTOR));
        Settling.agree(written(), file, by(DIRECTOR));
        Act check = new Act(COLLEAGUE, Fixture.AT, policy(Tier.VILLAGE));
        Confirming.apply(BOTH, file, by(DIRECTOR));

        // When, Then
        assertRefused(MediationProblem.FILE_INCOMPLETE, () -> Closing.verify(true, Set.of(), file, check));
        assertThat(Closing.verify(false, Set.of(), file, check)).hasSize(1);
    }

    @Test
    @DisplayName("#39 #52 an undone closing keeps the application, and the court's decision can be noted")
    void shouldKeepTheApplicationWhenAClosingIsUndone() {
        // Given
        CaseFile file = verified(written());
        Dossier.file(DocumentKind.AGREEMENT, file, by(MEDIATOR));
        Confirming.apply(BOTH, file, by(MEDIATOR));
        Closing.close(file, by(DIRECTOR));

        // When
        Closing.joined(file, routing());

        // Then
        assertThat(Confirming.decide(true, file, by(MEDIATOR))).hasSize(1);
    }

    private static List<MediationEvent> sendBack(CaseFile file) {
        return Closing.verify(false, Set.of(), file, by(COLLEAGUE));
    }

    @Test
    @DisplayName("#52 an oral agreement has nothing that a court could confirm")
    void shouldNotConfirmAnOralAgreement() {
        // Given
        CaseFile file = settled(oral());

        // When, Then
        assertRefused(MediationProblem.NOT_CONFIRMABLE, () -> Confirming.apply(BOTH, file, by(MEDIATOR)));
    }

    @Test
    @DisplayName("人民调解法 33: within 30 days; the day of taking effect does not count")
    void shouldKeepTheWindow() {
        // Given an agreement of 2026-03-02, whose thirtieth day is Wednesday 2026-04-01
        CaseFile file = settled(written());
        Instant lastDay = Instant.parse("2026-04-01T15:59:59Z");

        // When, Then
        assertRefused(
                MediationProblem.CONFIRMATION_WINDOW_PASSED,
                () -> Confirming.apply(BOTH, file, at(lastDay.plusSeconds(1), MEDIATOR)));
        assertThat(Confirming.apply(BOTH, file, at(lastDay, MEDIATOR))).hasSize(1);
    }

    @Test
    @DisplayName("民法典 203: a thirtieth day that is off moves to the next working day")
    void shouldMoveAHolidayTail() {
        // Given an agreement of Thursday 2026-04-02, whose thirtieth day is in the May holiday (until the 5th)
        TierPolicy policy = by(MEDIATOR).policy();
        Instant effective = Instant.parse("2026-04-02T02:00:00Z");

        // When
        boolean onTheNextWorkingDay = policy.mayConfirm(effective, Instant.parse("2026-05-06T08:00:00Z"));
        boolean later = policy.mayConfirm(effective, Instant.parse("2026-05-07T08:00:00Z"));

        // Then
        assertThat(onTheNextWorkingDay).isTrue();
        assertThat(later).isFalse();
    }
}
