package org.fengqiao.contracts;

/** Which rule of which table in which version made a decision, so that it can be explained years later. */
public record DecisionRef(String table, String version, String rule) {}
