package org.fengqiao.supervision.fold;

import java.time.Instant;

/** How far a partition has been read: the next record, and the time of the last event. */
record ProgressRow(String topic, int part, long nextOffset, Instant eventTime) {}
