package org.fengqiao.contracts;

/** Level of a node of the division tree. */
public enum DivisionLevel {
    PROVINCE,
    PREFECTURE,
    COUNTY,
    TOWNSHIP,
    VILLAGE
}
