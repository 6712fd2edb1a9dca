package org.fengqiao.routing.route.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fengqiao.contracts.MoveKind;
import org.fengqiao.contracts.NoteKind;
import org.fengqiao.contracts.Outcome;
import org.fengqiao.contracts.RoutingEvent.NoteForwarded;
import org.fengqiao.routing.TestUnits;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("notes of the applicant reach whoever handles the case")
class NoteTest {

    @ParameterizedTest
    @EnumSource
    void shouldForwardToTheHolder(NoteKind kind) {
        // When
        var given = RouteFixture.heldBy(TestUnits.VC).noted(kind);

        // Then
        assertThat(given.told(NoteForwarded.class))
                .returns(1, NoteForwarded::hop)
                .returns(kind, NoteForwarded::note)
                .returns("note", NoteForwarded::sealed);
    }

    @Test
    void shouldGiveTheNextHolderAllSupplementsAndWhatTheHolderAdds() {
        // Given
        var given = RouteFixture.heldBy(TestUnits.VC)
                .noted(NoteKind.SUPPLEMENT)
                .noted(NoteKind.URGE)
                .noted(NoteKind.RATING);

        // When
        given.on(RouteFixture.released(1, MoveKind.ESCALATION, "addition"));

        // Then
        assertThat(forwarded(given)).containsExactly("2 SUPPLEMENT note", "2 SUPPLEMENT addition");
    }

    @Test
    void shouldForwardToTheReceiverWhileTheCaseMoves() {
        // When
        var given =
                RouteFixture.heldBy(TestUnits.VC).released(MoveKind.ESCALATION).noted(NoteKind.WITHDRAWAL);

        // Then
        assertThat(forwarded(given)).containsExactly("2 WITHDRAWAL note");
    }

    @Test
    void shouldKeepWhatComesDuringARecallForTheNextHolder() {
        // Given
        var given = RouteFixture.heldBy(TestUnits.VC).lifted();

        // When
        given.noted(NoteKind.URGE);

        // Then
        assertThat(forwarded(given)).containsExactly("1 URGE note");

        // When
        given.noted(NoteKind.WITHDRAWAL);

        // Then
        assertThat(forwarded(given)).isEmpty();

        // When
        given.released(MoveKind.RECALL);

        // Then
        assertThat(forwarded(given)).containsExactly("2 URGE note", "2 WITHDRAWAL note");
    }

    @Test
    void shouldForwardAKeptWithdrawalWhenTheRecallIsRefused() {
        // When
        var given = RouteFixture.heldBy(TestUnits.VC)
                .lifted()
                .noted(NoteKind.WITHDRAWAL)
                .on(new Signal.RecallRefused(1));

        // Then
        assertThat(forwarded(given)).containsExactly("1 WITHDRAWAL note");
    }

    @Test
    @DisplayName("a withdrawal that crosses a release ends the move instead of getting lost")
    void shouldRefuseAMoveThatAWithdrawalCrosses() {
        // Given
        var given = RouteFixture.heldBy(TestUnits.VC).noted(NoteKind.WITHDRAWAL);

        // When
        given.released(MoveKind.ESCALATION);

        // Then
        assertThat(given.toldTypes()).containsExactly("MoveRefused", "NoteForwarded");
        assertThat(given.status()).isEqualTo(RouteStatus.HELD);
    }

    @Test
    void shouldForgetAWithdrawalOnceTheCaseIsClosed() {
        // Given
        var given = RouteFixture.heldBy(TestUnits.VC)
                .noted(NoteKind.WITHDRAWAL)
                .noted(NoteKind.SUPPLEMENT)
                .on(new Signal.Closed(1, Outcome.WITHDRAWN, RouteFixture.NOW))
                .noted(NoteKind.RATING)
                .on(new Signal.Reopened(1, RouteFixture.NOW, false));

        // When
        given.released(MoveKind.ESCALATION);

        // Then
        assertThat(forwarded(given)).containsExactly("2 SUPPLEMENT note");
    }

    @ParameterizedTest
    @ValueSource(strings = {"known as closed", "held", "called back"})
    @DisplayName("a withdrawal that overtakes the closing and reopening which it followed is not lost")
    void shouldKeepAWithdrawalThatOvertakesAReopening(String how) {
        // Given
        var given = RouteFixture.heldBy(TestUnits.VC);
        if (how.equals("called back")) {
            given.lifted();
        }
        var closed = new Signal.Closed(1, Outcome.SETTLED, RouteFixture.NOW);
        var withdrawn =
                new Signal.Noted(NoteKind.WITHDRAWAL, null, "citizen", RouteFixture.NOW.plusSeconds(120), "note", null);
        if (how.equals("known as closed")) {
            given.on(closed).on(withdrawn);
        } else {
            given.on(withdrawn).on(closed);
        }

        // When
        given.on(new Signal.Reopened(1, RouteFixture.NOW.plusSeconds(60), false));

        // Then
        assertThat(forwarded(given)).containsExactly("1 WITHDRAWAL note");
        given.released(MoveKind.ESCALATION);
        assertThat(given.toldTypes()).containsExactly("MoveRefused", "NoteForwarded");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    @DisplayName("#39 whoever handled the case hears which approach joined it, also when that is known to be closed")
    void shouldNameTheApproachThatJoined(boolean closed) {
        // Given
        var given = RouteFixture.heldBy(TestUnits.VC);
        if (closed) {
            given.on(new Signal.Closed(1, Outcome.SETTLED, RouteFixture.NOW));
        }

        // When
        given.on(new Signal.Noted(NoteKind.SUPPLEMENT, null, "portal", RouteFixture.NOW, "note", "registration"));

        // Then
        assertThat(given.told(NoteForwarded.class))
                .returns(1, NoteForwarded::hop)
                .returns("registration", NoteForwarded::registrationId);
    }

    private static List<String> forwarded(RouteFixture given) {
        return given.last.events().stream()
                .filter(NoteForwarded.class::isInstance)
                .map(NoteForwarded.class::cast)
                .map(n -> n.hop() + " " + n.note() + " " + n.sealed())
                .toList();
    }
}
