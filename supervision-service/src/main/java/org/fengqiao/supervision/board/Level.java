package org.fengqiao.supervision.board;

import java.util.Locale;
import org.fengqiao.contracts.PartnerChannel;
import org.fengqiao.contracts.Tier;
import org.fengqiao.platform.reference.Unit;
import org.fengqiao.supervision.web.Labels;

/** Whether a unit belongs to a tier or is a partner, and how the board names and colours that. */
record Level(String label, String style) {

    private static final Level PARTNER = new Level("对接单位", "partner");

    static Level of(String unit, Labels labels) {
        return labels.reference().unit(unit).map(found -> of(found, labels)).orElse(new Level("", "other"));
    }

    private static Level of(Unit unit, Labels labels) {
        Tier tier = unit.tier();
        PartnerChannel channel = unit.channel();
        if (tier != null) {
            return new Level(labels.of(tier), tier.name().toLowerCase(Locale.ROOT));
        }
        return channel == null ? PARTNER : new Level(labels.of("detail", channel.name()), PARTNER.style());
    }
}
