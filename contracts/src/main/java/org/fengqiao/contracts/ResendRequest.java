package org.fengqiao.contracts;

import java.util.Map;

/**
 * Supervision's request to send a case's events again, on topic {@code resend}.
 *
 * @param known highest sequence without a gap that supervision has, per source; a source that is missing has 0
 */
public record ResendRequest(String caseNo, Map<String, Long> known) {}
