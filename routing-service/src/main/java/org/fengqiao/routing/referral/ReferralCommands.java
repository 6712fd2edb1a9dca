package org.fengqiao.routing.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.function.Function;
import org.fengqiao.contracts.ReferralAnswer.Answer;
import org.fengqiao.platform.problem.CommonProblem;
import org.fengqiao.platform.problem.Problem;
import org.fengqiao.platform.security.Actor;
import org.fengqiao.platform.security.Role;
import org.fengqiao.platform.web.ETags;
import org.fengqiao.routing.RoutingProblem;
import org.fengqiao.routing.route.Routes;
import org.fengqiao.routing.route.domain.Referral;
import org.fengqiao.routing.route.domain.ReferralState;
import org.fengqiao.routing.route.domain.Signal;

/** Takes partners' answers over REST. */
@ApplicationScoped
class ReferralCommands {

    private final ReferralRepository referrals;
    private final Routes routes;
    private final EntityManager entities;

    ReferralCommands(ReferralRepository referrals, Routes routes, EntityManager entities) {
        this.referrals = referrals;
        this.routes = routes;
        this.entities = entities;
    }

    @Transactional
    <T> T read(UUID id, Actor actor, Function<Referral, T> view) {
        return view.apply(visible(id, actor));
    }

    @Transactional
    <T> T answer(Signal.PartnerAnswered answer, String ifMatch, Actor actor, Function<Referral, T> view) {
        referrals.caseNo(answer.referralId()).ifPresent(routes::await);
        Referral referral = visible(answer.referralId(), actor);
        if (!actor.belongsTo(referral.unit())) {
            throw Problem.of(CommonProblem.OUT_OF_SCOPE);
        }
        if (isAcceptedAlready(referral, answer, actor)) {
            return view.apply(referral);
        }
        ETags.requireMatch(ifMatch, referral.version());
        if (!routes.signal(referral.route(), answer)) {
            throw Problem.of(RoutingProblem.REFERRAL_NOT_OPEN, referral.state()).with("state", referral.state());
        }
        entities.flush();
        return view.apply(referral);
    }

    /** An acceptance says nothing that could differ from the one before; any other answer does. */
    private static boolean isAcceptedAlready(Referral referral, Signal.PartnerAnswered answer, Actor actor) {
        return answer.answer() == Answer.ACCEPT
                && referral.state() == ReferralState.ACCEPTED
                && actor.username().equals(referral.steps().getLast().by());
    }

    private Referral visible(UUID id, Actor actor) {
        Referral referral = referrals.findByIdOptional(id).orElseThrow(Problem::notFound);
        boolean partner = actor.is(Role.PARTNER) && actor.belongsTo(referral.unit());
        boolean sender = actor.is(Role.CLERK, Role.MEDIATOR, Role.DIRECTOR) && actor.belongsTo(referral.fromUnit());
        boolean above = actor.is(Role.SUPERVISOR, Role.LEADER) && actor.covers(referral.division());
        if (!partner && !sender && !above) {
            throw Problem.notFound();
        }
        return referral;
    }
}
