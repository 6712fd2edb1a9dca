package org.fengqiao.contracts;

/** What a running time limit measures. */
public enum ClockKind {
    /** Sign-in within 1 hour of dispatch; mechanism #1. */
    PICK_UP,
    /** Handling limit by grade; mechanisms #2-#5. */
    HANDLING,
    /** Return window of 5 working days (信访工作条例 23). */
    RETURN_WINDOW,
    /** Answer of a partner to an offered referral. */
    PARTNER_ANSWER,
    /** Joint application for judicial confirmation within 30 days (人民调解法 33). */
    CONFIRMATION,
    /** Follow-up after closing; mechanism #77. */
    REVISIT,
    /** Reply to a directive; mechanism #58. */
    DIRECTIVE_REPLY;

    /** Whether somebody must do something in time. The others are windows: rights that lapse, which is nobody's breach. */
    public boolean isDuty() {
        return switch (this) {
            case PICK_UP, HANDLING, PARTNER_ANSWER, DIRECTIVE_REPLY, REVISIT -> true;
            case RETURN_WINDOW, CONFIRMATION -> false;
        };
    }
}
