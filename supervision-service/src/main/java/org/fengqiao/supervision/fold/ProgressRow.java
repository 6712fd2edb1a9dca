package org.fengqiao.supervision.fold;

/** How far a partition has been read: the next record. */
record ProgressRow(String topic, int part, long nextOffset) {}
