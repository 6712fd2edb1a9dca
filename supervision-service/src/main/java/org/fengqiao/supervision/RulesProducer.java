package org.fengqiao.supervision;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.stream.Collectors;
import org.fengqiao.supervision.SupervisionConfig.LimitConfig;
import org.fengqiao.supervision.ledger.ColourRules;
import org.fengqiao.supervision.ledger.ConsequenceRules;
import org.fengqiao.supervision.ledger.LimitRules;
import org.fengqiao.supervision.ledger.Rules;
import org.fengqiao.supervision.limit.Limit;

/** Makes the domain's rules from the configuration; a wrong one stops the start. */
class RulesProducer {

    @Produces
    @Singleton
    Rules rules(SupervisionConfig config) {
        SupervisionConfig.Limits limits = config.limits();
        return new Rules(
                new LimitRules(
                        limit(limits.pickUp()),
                        limits.handling().entrySet().stream()
                                .collect(Collectors.toMap(e -> e.getKey(), e -> limit(e.getValue()))),
                        limit(limits.returnWindow()),
                        limit(limits.partnerAnswer()),
                        limit(limits.confirmation()),
                        limit(limits.revisit())),
                new ColourRules(
                        config.colours().yellow(),
                        config.colours().orange(),
                        config.colours().raise()),
                new ConsequenceRules(config.consequences()));
    }

    private static Limit limit(LimitConfig config) {
        return new Limit(config.basis(), config.amount());
    }
}
