package org.fengqiao.contracts;

/** How likely a case is to turn violent or grow into a mass matter; feeds the four colours. */
public enum Risk {
    LOW,
    MEDIUM,
    HIGH
}
