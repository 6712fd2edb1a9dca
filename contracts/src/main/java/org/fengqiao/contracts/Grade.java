package org.fengqiao.contracts;

/** Difficulty of a case (难易等级); its handling limit is configuration. Mechanisms #2-#5. */
public enum Grade {
    SIMPLE,
    GENERAL,
    COMPLEX,
    DIFFICULT
}
