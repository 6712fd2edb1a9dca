package org.fengqiao.contracts;

/** Where a session takes place (上门调、流动调、线上调、中心调); mechanism #48. */
public enum SessionMode {
    HOME,
    FIELD,
    ONLINE,
    CENTRE
}
