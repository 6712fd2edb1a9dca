package org.fengqiao.notification.audience;

import java.util.Optional;
import org.fengqiao.platform.security.Actor;
import org.fengqiao.platform.security.Role;

/** In which capacity someone follows events; it decides which cases, and which of their events, are told. */
public enum Viewer {
    /** A portal or hotline: the cases that it sent. */
    SENDER,
    /** A partner unit: the referrals that were offered to it. */
    PARTNER,
    /** A director: what concerns the unit. */
    UNIT,
    /** A supervisor: everything inside the division. */
    DIVISION;

    /** The widest capacity that an account's roles give, if any of them may follow events. */
    public static Optional<Viewer> of(Actor actor) {
        if (actor.is(Role.SUPERVISOR)) {
            return Optional.of(DIVISION);
        }
        if (actor.is(Role.DIRECTOR)) {
            return Optional.of(UNIT);
        }
        if (actor.is(Role.PARTNER)) {
            return Optional.of(PARTNER);
        }
        return actor.is(Role.PORTAL, Role.HOTLINE) ? Optional.of(SENDER) : Optional.empty();
    }
}
