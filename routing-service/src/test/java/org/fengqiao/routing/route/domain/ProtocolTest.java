package org.fengqiao.routing.route.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.fengqiao.contracts.MoveKind;
import org.fengqiao.contracts.NoteKind;
import org.fengqiao.contracts.ReferralAnswer.Answer;
import org.fengqiao.contracts.ReferralOutcome;
import org.fengqiao.contracts.Tier;
import org.fengqiao.platform.reference.Unit;
import org.fengqiao.routing.TestUnits;
import org.fengqiao.routing.route.domain.MediationModel.File;

/** Plays routing against the tiers with messages in any possible order between topics. */
@Label("rule 1: one handler, whatever crosses on the way")
class ProtocolTest {

    private static final int ACTIONS = 26;

    private RouteFixture given;
    private MediationModel mediation;
    private boolean withdrawn;

    @Property(tries = 3000)
    void shouldNeverLoseOrDoubleTheHandler(@ForAll("schedules") List<Integer> schedule) {
        play(schedule);
    }

    @Example
    @Label("a ruling that leaves the case with its unit crosses the unit's own escalation")
    void shouldStandARulingThatCrossesAnotherMove() {
        play(List.of(0, 3, 8, 3, 22, 0, 6, 24, 0, 3));
    }

    private void play(List<Integer> schedule) {
        given = RouteFixture.dispatchedTo(TestUnits.VC);
        mediation = new MediationModel();
        withdrawn = false;
        given.last.events().forEach(mediation::send);

        for (int action : schedule) {
            act(action);
            assertThat(given.route.state().handler()).isNotBlank();
        }
        while (!mediation.isQuiet()) {
            IntStream.range(0, 6).forEach(this::act);
        }

        assertConsistent();
    }

    @Provide
    Arbitrary<List<Integer>> schedules() {
        return Arbitraries.integers()
                .between(0, ACTIONS - 1)
                .list()
                .ofMinSize(1)
                .ofMaxSize(80);
    }

    private void act(int action) {
        int hop = given.route.hops().list().size();
        int holder = given.route.state().holder().hop();
        switch (action) {
            case 0, 1, 2 -> mediation.deliver(Tier.values()[action]);
            case 3, 4, 5 -> hear(Tier.values()[action - 3]);
            case 6 -> mediation.release(holder, MoveKind.ESCALATION);
            case 7 -> mediation.release(hop, MoveKind.ESCALATION);
            case 8 -> mediation.release(holder, MoveKind.RETURN);
            case 9 -> mediation.release(holder, MoveKind.REFERRAL);
            case 10 -> mediation.settle(holder);
            case 11 -> mediation.closeDone(holder);
            case 12 -> signal(RouteFixture.overdue(holder));
            case 13 -> signal(RouteFixture.overdue(hop));
            case 14 -> signal(new Signal.Lifted(null, false, "s", "r"));
            case 15 -> signal(new Signal.Lifted(Tier.COUNTY, true, "s", "r"));
            case 16 -> {
                withdrawn |= given.status() != RouteStatus.CLOSED;
                signal(new Signal.Noted(NoteKind.WITHDRAWAL, null, "c", RouteFixture.NOW, null, null));
            }
            case 17, 18, 19, 20 -> answer(Answer.values()[action - 17]);
            case 21, 22 -> decide(action == 21);
            case 23 -> adjudicate(TestUnits.CC);
            case 24 -> adjudicate(holderUnit());
            case 25 -> conclude(ReferralOutcome.NOT_SETTLED);
            default -> throw new IllegalArgumentException();
        }
    }

    private void hear(Tier tier) {
        Signal signal = mediation.toRouting.get(tier).poll();
        if (signal != null) {
            signal(signal);
        }
    }

    private void signal(Signal signal) {
        given.on(signal).last.events().forEach(mediation::send);
    }

    private void answer(Answer answer) {
        if (!given.route.referrals().isEmpty()) {
            given.answered(answer).last.events().forEach(mediation::send);
        }
    }

    private void decide(boolean approved) {
        if (!given.route.returns().isEmpty()) {
            given.decided(approved).last.events().forEach(mediation::send);
            given.route.returns().getLast().askForAdjudication("d", "r", RouteFixture.NOW);
        }
    }

    private void conclude(ReferralOutcome outcome) {
        if (!given.route.referrals().isEmpty()) {
            given.concluded(outcome).last.events().forEach(mediation::send);
        }
    }

    private Unit holderUnit() {
        String code = given.route.state().holder().unit();
        return given.units.active(code).orElseThrow();
    }

    private void adjudicate(Unit unit) {
        if (!given.route.returns().isEmpty()) {
            signal(new Signal.Adjudicated(given.route.returns().getLast().id(), unit, "s", "r", "m"));
        }
    }

    private void assertConsistent() {
        RouteState state = given.route.state();
        File file = mediation.files.get(state.holder().hop());
        assertThat(file)
                .as("file of the holder in %s", state)
                .isIn(
                        switch (state) {
                            case Held ignored -> List.of(File.MEDIATING, File.UNSETTLED, File.DONE);
                            case ReturnPending ignored -> List.of(File.MOVING);
                            case ReferralOffered ignored -> List.of(File.MOVING);
                            case Referred ignored -> List.of(File.REFERRED);
                            case Closed ignored -> List.of(File.CLOSED);
                            case Dispatched ignored -> List.of();
                            case Recalling ignored -> List.of();
                            case Moving ignored -> List.of();
                        });
        assertThat(mediation.files.entrySet())
                .filteredOn(e -> e.getKey() != state.holder().hop())
                .allSatisfy(e -> assertThat(e.getValue()).isEqualTo(File.HANDED_OVER));
        if (withdrawn) {
            assertThat(state.status()).isEqualTo(RouteStatus.CLOSED);
        }
    }
}
