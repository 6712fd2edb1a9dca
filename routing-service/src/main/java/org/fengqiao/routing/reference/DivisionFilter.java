package org.fengqiao.routing.reference;

/** Which divisions a reader wants; null means any. */
record DivisionFilter(String parent, String name, String within) {}
