package org.fengqiao.contracts;

/** Four-colour warning (四色预警); thresholds are configuration. Mechanism #57. */
public enum Colour {
    BLUE,
    YELLOW,
    ORANGE,
    RED
}
