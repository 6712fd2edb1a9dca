package org.fengqiao.mediation.casefile.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fengqiao.contracts.AgreementForm;
import org.fengqiao.contracts.SessionKind;
import org.fengqiao.contracts.SessionMode;
import org.fengqiao.contracts.Tier;
import org.fengqiao.mediation.Dispatches;
import org.fengqiao.mediation.casefile.domain.Mediating.Meeting;
import org.fengqiao.mediation.casefile.domain.Settling.Terms;
import org.fengqiao.platform.crypto.SealedCase.PartyRole;
import org.fengqiao.platform.security.Actor;
import org.fengqiao.platform.security.Role;
import org.fengqiao.platform.time.Calendars;

/** People, parties and files for the tests of the domain. */
final class Fixture {

    static final String UNIT = "532601001000-TC";
    static final Instant AT = Dispatches.START.plusSeconds(600);
    static final Actor DIRECTOR = actor("director", Role.DIRECTOR);
    static final Actor MEDIATOR = actor("mediator.1", Role.MEDIATOR);
    static final Actor COLLEAGUE = actor("mediator.2", Role.MEDIATOR);
    static final Actor CLERK = actor("clerk", Role.CLERK);
    static final List<PartyRef> PARTIES =
            List.of(new PartyRef(1, PartyRole.APPLICANT, false), new PartyRef(2, PartyRole.RESPONDENT, false));

    private Fixture() {}

    static Actor actor(String account, Role role) {
        return new Actor(account, account, Set.of(role), UNIT, "532601001000");
    }

    static TierPolicy policy(Tier tier) {
        return TierPolicy.of(
                tier, Set.of("01"), Map.of("10", List.of(Route.ARBITRATION, Route.LITIGATION)), Calendars.published());
    }

    static Act by(Actor actor) {
        return at(AT, actor);
    }

    static Act at(Instant when, Actor actor) {
        return new Act(actor, when, policy(Tier.TOWNSHIP));
    }

    static Act routing() {
        return Act.ofRouting(AT, policy(Tier.TOWNSHIP));
    }

    static Dispatches dispatch() {
        return Dispatches.lead("FQ532601-20260302-000001", Tier.TOWNSHIP, UNIT);
    }

    static CaseFile dispatched() {
        return CaseFile.open(dispatch().event(), PARTIES);
    }

    static CaseFile signedIn() {
        return signedIn(dispatch());
    }

    static CaseFile signedIn(Dispatches dispatch) {
        CaseFile file = CaseFile.open(dispatch.event(), PARTIES);
        Receiving.signIn(file, by(CLERK));
        Mediating.assign("mediator.1", false, file, by(CLERK));
        return file;
    }

    static CaseFile mediating() {
        return mediating(dispatch());
    }

    static CaseFile mediating(Dispatches dispatch) {
        CaseFile file = signedIn(dispatch);
        Mediating.consent(1, file, by(MEDIATOR));
        Mediating.consent(2, file, by(MEDIATOR));
        Mediating.meet(meeting(), file, by(MEDIATOR));
        return file;
    }

    static CaseFile settled(Terms terms) {
        CaseFile file = mediating();
        Settling.agree(terms, file, by(MEDIATOR));
        return file;
    }

    static CaseFile verified(Terms terms) {
        CaseFile file = settled(terms);
        Closing.verify(true, Set.of(), file, by(COLLEAGUE));
        return file;
    }

    static CaseFile closed() {
        CaseFile file = verified(oral());
        Closing.close(file, by(DIRECTOR));
        return file;
    }

    static Meeting meeting() {
        return new Meeting(SessionMode.CENTRE, SessionKind.PEOPLE, AT, 60, Set.of(1, 2));
    }

    static Terms oral() {
        return new Terms(AgreementForm.ORAL, Set.of(), false, false, null, true);
    }

    static Terms written() {
        return signedBy(Set.of(1, 2), true, true);
    }

    static Terms signedBy(Set<Integer> parties, boolean mediator, boolean stamp) {
        return new Terms(AgreementForm.WRITTEN, parties, mediator, stamp, null, true);
    }
}
