package org.fengqiao.routing.route.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.fengqiao.contracts.MoveKind;
import org.fengqiao.contracts.NoteKind;
import org.fengqiao.contracts.Outcome;
import org.fengqiao.contracts.ReferralAnswer.Answer;
import org.fengqiao.contracts.ReferralOutcome;
import org.fengqiao.routing.TestUnits;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("every state answers every signal")
class RouteStateTest {

    private static final UUID NOBODYS = UUID.randomUUID();

    private static final String TABLE = """
            signal            DISPATCHED       HELD             RECALLING MOVING RETURN_PENDING REFERRAL_OFFERED REFERRED CLOSED
            taken over        HELD             -                -         HELD   -              -                -        -
            escalation        MOVING           MOVING           MOVING    -      -              -                -        -
            return            RETURN_PENDING   RETURN_PENDING   MOVING    -      -              -                -        -
            referral          REFERRAL_OFFERED REFERRAL_OFFERED MOVING    -      -              -                -        -
            recall            -                -                MOVING    -      -              -                -        -
            recall refused    -                -                HELD      -      -              -                -        -
            closed            CLOSED           CLOSED           CLOSED    -      CLOSED         CLOSED           CLOSED   -
            reopened          -                -                -         -      -              -                -        HELD
            overdue           RECALLING        RECALLING        -         -      MOVING         RECALLING        -        -
            lifted            RECALLING        RECALLING        -         -      MOVING         RECALLING        RECALLING -
            withdrawn         -                -                -         -      HELD           HELD             HELD     -
            approved          -                -                -         -      MOVING         -                -        -
            rejected          -                -                -         -      HELD           -                -        -
            partner accepts   -                -                -         -      -              REFERRED         -        -
            partner declines  -                -                -         -      -              HELD             -        -
            partner concludes -                -                -         -      -              -                HELD     -
            partner returns   -                -                -         -      -              -                HELD     -
            """;

    static Stream<Arguments> pairs() {
        String[] lines = TABLE.strip().split("\n");
        String[] states = lines[0].strip().split("\\s+");
        return Stream.of(lines).skip(1).flatMap(line -> {
            String signal = line.substring(0, 17).strip();
            String[] cells = line.substring(17).strip().split("\\s+");
            return Stream.iterate(1, i -> i < states.length, i -> i + 1)
                    .map(i -> Arguments.of(RouteStatus.valueOf(states[i]), signal, cells[i - 1]));
        });
    }

    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @MethodSource("pairs")
    void shouldFollowTheTable(RouteStatus from, String signal, String expected) {
        // Given
        RouteFixture given = in(from);

        // When
        given.on(signals(given).get(signal).get());

        // Then
        assertThat(given.status()).isEqualTo(expected.equals("-") ? from : RouteStatus.valueOf(expected));
        assertThat(given.route.state().handler()).isNotBlank();
    }

    private static RouteFixture in(RouteStatus status) {
        return switch (status) {
            case DISPATCHED -> RouteFixture.dispatchedTo(TestUnits.VC);
            case HELD -> RouteFixture.heldBy(TestUnits.VC);
            case RECALLING -> in(RouteStatus.HELD).lifted();
            case MOVING -> in(RouteStatus.HELD).released(MoveKind.ESCALATION);
            case RETURN_PENDING -> in(RouteStatus.HELD).released(MoveKind.RETURN);
            case REFERRAL_OFFERED -> in(RouteStatus.HELD).released(MoveKind.REFERRAL);
            case REFERRED -> in(RouteStatus.REFERRAL_OFFERED).answered(Answer.ACCEPT);
            case CLOSED -> in(RouteStatus.HELD).on(new Signal.Closed(1, Outcome.SETTLED, RouteFixture.NOW));
        };
    }

    private static Map<String, Supplier<Signal>> signals(RouteFixture given) {
        RouteState state = given.route.state();
        int hop = state.holder().hop();
        int next = state instanceof Moving moving ? moving.next().hop() : hop;
        Map<String, Supplier<Signal>> signals = new LinkedHashMap<>();
        signals.put("taken over", () -> new Signal.TakenOver(next));
        signals.put("escalation", () -> RouteFixture.released(hop, MoveKind.ESCALATION, null));
        signals.put("return", () -> RouteFixture.released(hop, MoveKind.RETURN, null));
        signals.put("referral", () -> RouteFixture.released(hop, MoveKind.REFERRAL, null));
        signals.put("recall", () -> RouteFixture.released(hop, MoveKind.RECALL, null));
        signals.put("recall refused", () -> new Signal.RecallRefused(hop));
        signals.put("closed", () -> new Signal.Closed(hop, Outcome.SETTLED, RouteFixture.NOW));
        signals.put("reopened", () -> new Signal.Reopened(hop, RouteFixture.NOW, false));
        signals.put("overdue", () -> RouteFixture.overdue(hop));
        signals.put("lifted", () -> new Signal.Lifted(null, false, "s", "r"));
        signals.put("withdrawn", () -> new Signal.Noted(NoteKind.WITHDRAWAL, null, "c", RouteFixture.NOW, null, null));
        signals.put("approved", () -> decision(given, true));
        signals.put("rejected", () -> decision(given, false));
        signals.put("partner accepts", () -> answer(given, Answer.ACCEPT));
        signals.put("partner declines", () -> answer(given, Answer.DECLINE));
        signals.put("partner concludes", () -> answer(given, Answer.CONCLUDE));
        signals.put("partner returns", () -> answer(given, Answer.RETURN));
        return signals;
    }

    private static Signal decision(RouteFixture given, boolean approved) {
        UUID id = given.route.returns().stream().map(CaseReturn::id).findFirst().orElse(NOBODYS);
        return new Signal.ReturnDecided(id, approved, null, "s", "r");
    }

    private static Signal answer(RouteFixture given, Answer answer) {
        UUID id = given.route.referrals().stream().map(Referral::id).findFirst().orElse(NOBODYS);
        return new Signal.PartnerAnswered(id, answer, ReferralOutcome.SETTLED, "p", "r", null);
    }
}
