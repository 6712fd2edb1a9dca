package org.fengqiao.supervision.ledger;

import java.time.Instant;
import org.fengqiao.contracts.Tier;
import org.fengqiao.supervision.statistics.Metric;

/**
 * What is to be counted of a case of which the registration, and with it division, kind and channel, is not known yet.
 *
 * @param graded whether it is counted with routing's grade
 */
record Uncounted(
        Metric metric, Instant at, Tier tier, String unit, String detail, int bucket, int amount, boolean graded) {}
