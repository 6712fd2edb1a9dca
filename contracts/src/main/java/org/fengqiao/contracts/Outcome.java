package org.fengqiao.contracts;

/** How a case ended; success and closing are counted apart. */
public enum Outcome {
    SETTLED,
    UNSETTLED,
    WITHDRAWN
}
