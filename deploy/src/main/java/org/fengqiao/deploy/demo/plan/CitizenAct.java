package org.fengqiao.deploy.demo.plan;

/** What a citizen does with the query code besides waiting. */
public enum CitizenAct {
    /** Looks where the case is. */
    TRACK,
    URGE,
    SUPPLEMENT,
    /** Rates the handling when it is over. */
    RATE,
    /** Tells the same again through another channel. */
    REPEAT,
    /** Presses the button twice: the same request with the same key. */
    PRESS_TWICE,
    /** Mistypes the query code. */
    MISTYPE
}
