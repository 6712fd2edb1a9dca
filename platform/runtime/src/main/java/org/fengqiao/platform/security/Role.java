package org.fengqiao.platform.security;

import java.util.Arrays;
import java.util.Optional;

/** Who may do what; the names are those in the tokens. */
public enum Role {
    GRID_WORKER(Names.GRID_WORKER),
    CLERK(Names.CLERK),
    MEDIATOR(Names.MEDIATOR),
    DIRECTOR(Names.DIRECTOR),
    LEADER(Names.LEADER),
    PARTNER(Names.PARTNER),
    SUPERVISOR(Names.SUPERVISOR),
    PORTAL(Names.PORTAL),
    HOTLINE(Names.HOTLINE),
    AUDITOR(Names.AUDITOR),
    ADMINISTRATOR(Names.ADMINISTRATOR);

    private final String claim;

    Role(String claim) {
        this.claim = claim;
    }

    /** The role's name in tokens. */
    public String claim() {
        return claim;
    }

    /** The role of this name, if it is one of ours. */
    public static Optional<Role> of(String claim) {
        return Arrays.stream(values()).filter(r -> r.claim.equals(claim)).findFirst();
    }

    /** The names as constants, for annotations. */
    public static final class Names {
        public static final String GRID_WORKER = "grid-worker";
        public static final String CLERK = "clerk";
        public static final String MEDIATOR = "mediator";
        public static final String DIRECTOR = "director";
        public static final String LEADER = "leader";
        public static final String PARTNER = "partner";
        public static final String SUPERVISOR = "supervisor";
        public static final String PORTAL = "portal";
        public static final String HOTLINE = "hotline";
        public static final String AUDITOR = "auditor";
        public static final String ADMINISTRATOR = "administrator";

        private Names() {}
    }
}
