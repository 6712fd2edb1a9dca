package org.fengqiao.mediation.casefile;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fengqiao.contracts.Tier;
import org.fengqiao.mediation.casefile.domain.TierPolicy;
import org.fengqiao.platform.time.WorkCalendar;

/** Makes the policy of the tier that this process serves. */
class TierConfig {

    TierConfig() {}

    @Produces
    @Singleton
    static TierPolicy policy(
            @ConfigProperty(name = "fengqiao.tier") String tier, MediationConfig config, WorkCalendar calendar) {
        return TierPolicy.of(
                Tier.valueOf(tier.toUpperCase(Locale.ROOT)), config.notConfirmableKinds(), config.routes(), calendar);
    }
}
