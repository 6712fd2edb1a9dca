package org.fengqiao.mediation.casefile;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fengqiao.mediation.casefile.domain.Route;

/** Codes that the law's rules depend on; they are data of the installation's code tables. */
@ConfigMapping(prefix = "fengqiao.mediation")
interface MediationConfig {

    /** Kinds about personal status (身份、收养、婚姻), which no court confirms. */
    Set<String> notConfirmableKinds();

    /** Routes that are told by kind when mediation fails. */
    Map<String, List<Route>> routes();
}
