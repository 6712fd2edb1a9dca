package org.fengqiao.routing;

/** The role of whoever has a valid token: reference data and code tables hold nothing to protect. */
public final class Everyone {

    public static final String SIGNED_IN = "**";

    private Everyone() {}
}
