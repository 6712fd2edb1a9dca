package org.fengqiao.contracts;

/** Level of the network that handles a case (层级); above COUNTY there is only a reporting scope. */
public enum Tier {
    VILLAGE,
    TOWNSHIP,
    COUNTY;

    /** The tier that a case escalates to, or null at the top. */
    public Tier above() {
        return switch (this) {
            case VILLAGE -> TOWNSHIP;
            case TOWNSHIP -> COUNTY;
            case COUNTY -> null;
        };
    }
}
