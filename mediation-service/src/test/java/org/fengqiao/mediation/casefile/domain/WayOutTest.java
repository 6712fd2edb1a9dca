package org.fengqiao.mediation.casefile.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.fengqiao.contracts.AssignmentRole;
import org.fengqiao.contracts.Tier;
import org.fengqiao.mediation.casefile.domain.Walk.Attempt;
import org.fengqiao.platform.security.Actor;
import org.fengqiao.platform.security.Role;

/** However a file got where it is, there are people who can still bring it to its end, dossier and all. */
class WayOutTest {

    private static final Actor SUPERVISOR =
            new Actor("supervisor", "supervisor", Set.of(Role.SUPERVISOR), "532601000000-CC", "532601000000");
    private static final int MOST_STEPS = 12;

    @Provide
    Arbitrary<List<Attempt>> lives() {
        return Walk.attempts(1, 80);
    }

    @Provide
    Arbitrary<CaseFile> files() {
        return Walk.files();
    }

    @Property(tries = 1000)
    @Label("人民调解法 27: from every reachable file legal commands lead to its end")
    void shouldAlwaysReachAnEnd(
            @ForAll("lives") List<Attempt> attempts, @ForAll("files") CaseFile file, @ForAll Tier tier) {
        TierPolicy policy = Fixture.policy(tier);
        Walk walk = new Walk(file);
        Receiving.takeOver(file, Act.ofRouting(Fixture.AT, policy));
        attempts.forEach(a -> walk.take(a.step(), new Act(a.actor(), Fixture.AT, policy)));

        for (int i = 0; i < MOST_STEPS && !file.state().isOver(); i++) {
            goOn(file, policy);
        }

        assertThat(file.state().isOver())
                .as("stuck in %s without %s after %s", file.state(), Closing.missing(file, policy), walk.trace)
                .isTrue();
    }

    private static void goOn(CaseFile file, TierPolicy policy) {
        Act director = new Act(Fixture.DIRECTOR, Fixture.AT, policy);
        Act supervisor = new Act(SUPERVISOR, Fixture.AT, policy);
        switch (file.state()) {
            case DISPATCHED -> Receiving.signIn(file, director);
            case SIGNED_IN, MEDIATING -> finish(file, director);
            case SUSPENDED -> Mediating.resume(file, director);
            case SETTLED, UNSETTLED -> {
                boolean complete =
                        DossierItem.missingBeforeVerification(file, policy).isEmpty();
                Closing.verify(complete, Set.of(), file, supervisor);
            }
            case VERIFIED -> close(file, director, supervisor);
            case MOVING -> Steps.REFUSE_MOVE.take(file, Act.ofRouting(Fixture.AT, policy));
            case REFERRED -> Referring.returned(file, Act.ofRouting(Fixture.AT, policy));
            case CLOSED, HANDED_OVER -> {}
        }
    }

    private static void finish(CaseFile file, Act director) {
        if (file.role() == AssignmentRole.ASSIST) {
            Closing.concludeAssist(file, director);
            return;
        }
        if (file.mediator() == null) {
            Mediating.assign("mediator.9", false, file, director);
        }
        Settling.fail("no", List.of(Route.LITIGATION), file, director);
    }

    private static void close(CaseFile file, Act director, Act supervisor) {
        Dossier.file(DocumentKind.AGREEMENT, file, director);
        if (Closing.missing(file, director.policy()).isEmpty()) {
            Closing.close(file, director);
        } else {
            Closing.verify(false, Set.of(), file, supervisor);
        }
    }
}
