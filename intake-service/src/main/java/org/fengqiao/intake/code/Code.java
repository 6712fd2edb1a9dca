package org.fengqiao.intake.code;

/** One entry of a code table. */
public record Code(String code, String zh, String en) {}
