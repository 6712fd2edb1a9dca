package org.fengqiao.mediation;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Locale;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.fengqiao.contracts.Tier;

/** Names the tier in the interface description, which is the same for all three but for this. */
@OpenApiFilter(OpenApiFilter.RunStage.RUNTIME_STARTUP)
public class TierTitle implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI api) {
        String tier = ConfigProvider.getConfig().getValue("fengqiao.tier", String.class);
        api.getInfo().setTitle("枫桥·" + label(Tier.valueOf(tier.toUpperCase(Locale.ROOT))) + "调处服务");
    }

    private static String label(Tier tier) {
        return switch (tier) {
            case VILLAGE -> "村级";
            case TOWNSHIP -> "镇级";
            case COUNTY -> "县级";
        };
    }
}
