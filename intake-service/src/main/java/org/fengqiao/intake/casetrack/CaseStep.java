package org.fengqiao.intake.casetrack;

/** A step with the case that it belongs to. */
public record CaseStep(String caseNo, TimelineStep step) {}
