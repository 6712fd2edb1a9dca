package org.fengqiao.proof.chaos.fault;

/** How a fault is brought about and mended. */
public interface Means {

    /** Does the harm. */
    void strike();

    /** Mends it, and returns when whatever was hit serves again. */
    void heal();

    /** What cannot be done here and why, or null. */
    default String missing() {
        return null;
    }
}
