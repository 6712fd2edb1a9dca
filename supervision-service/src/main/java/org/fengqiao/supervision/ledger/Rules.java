package org.fengqiao.supervision.ledger;

/** All rules that an installation sets for supervision. */
public record Rules(LimitRules limits, ColourRules colours, ConsequenceRules consequences) {}
