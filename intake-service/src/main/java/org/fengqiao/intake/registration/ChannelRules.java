package org.fengqiao.intake.registration;

import java.util.EnumSet;
import java.util.Set;
import org.fengqiao.contracts.Channel;
import org.fengqiao.platform.security.Role;

/** Which channel a sender may name: statistics by channel are worth nothing if a portal may claim to be a window. */
final class ChannelRules {

    private static final Set<Role> STAFF = EnumSet.of(Role.CLERK, Role.MEDIATOR, Role.DIRECTOR);

    private ChannelRules() {}

    static boolean allows(Set<Role> sender, Channel channel) {
        return sender.stream().anyMatch(STAFF::contains) || sender.stream().anyMatch(special(channel)::contains);
    }

    private static Set<Role> special(Channel channel) {
        return switch (channel) {
            case WINDOW, LETTER -> Set.of();
            case VISIT, GRID, PATROL -> Set.of(Role.GRID_WORKER);
            case ONLINE -> Set.of(Role.PORTAL);
            case LEADER_MAILBOX -> Set.of(Role.PORTAL, Role.HOTLINE);
            case HOTLINE_12345 -> Set.of(Role.HOTLINE);
            case REFERRAL_IN -> Set.of(Role.PARTNER);
        };
    }

    /** Settling on the spot needs someone of the unit face to face with the parties (即来即办). Mechanism #13. */
    static boolean allowsSettlingOnTheSpot(Set<Role> sender, Channel channel) {
        return sender.stream().anyMatch(STAFF::contains) && (channel == Channel.WINDOW || channel == Channel.VISIT);
    }
}
