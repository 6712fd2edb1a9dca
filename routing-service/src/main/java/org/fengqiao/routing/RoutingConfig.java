package org.fengqiao.routing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What an installation may set. */
@ConfigMapping(prefix = "fengqiao.routing")
public interface RoutingConfig {

    /** Working days after the dispatch within which a unit may say that a case is not its own (信访工作条例 23). */
    @WithDefault("5")
    int returnWindowDays();
}
