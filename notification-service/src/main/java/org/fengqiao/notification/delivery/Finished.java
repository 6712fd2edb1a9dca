package org.fengqiao.notification.delivery;

/** A try that ended, to be written down. */
record Finished(Claimed delivery, Outcome outcome, long millis) {}
