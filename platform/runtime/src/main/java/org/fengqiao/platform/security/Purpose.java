package org.fengqiao.platform.security;

/** Why someone needs personal data in clear; without a purpose it is masked (个人信息保护法 6). */
public enum Purpose {
    HANDLING,
    VERIFICATION,
    SUPERVISION,
    CITIZEN_REQUEST;

    /** Request header that carries it. */
    public static final String HEADER = "Access-Purpose";
}
