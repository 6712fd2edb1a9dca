package org.fengqiao.contracts;

/** Way in which a dispute reached the network (登记渠道); mechanism #19. */
public enum Channel {
    WINDOW,
    VISIT,
    LETTER,
    ONLINE,
    LEADER_MAILBOX,
    GRID,
    HOTLINE_12345,
    PATROL,
    REFERRAL_IN
}
