package org.fengqiao.mediation.casefile.domain;

import java.time.Instant;

/** Follow-up after closing (回访); mechanism #77. */
public record Revisit(int rating, boolean performed, String by, Instant at) {}
