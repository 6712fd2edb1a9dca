package org.fengqiao.platform.reference;

import org.fengqiao.contracts.DivisionLevel;

/** Node of the division tree (行政区划). */
public record Division(String code, String name, DivisionLevel level, String parent, boolean pseudo) {}
