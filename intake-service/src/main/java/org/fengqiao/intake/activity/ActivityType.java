package org.fengqiao.intake.activity;

/** What an activity is: screening for disputes (排查, mechanism #42) or a reception day (接访, mechanism #90). */
public enum ActivityType {
    DAILY_SCREENING,
    SPECIAL_SCREENING,
    KEY_PERIOD_SCREENING,
    OPEN_RECEPTION,
    LEADER_RECEPTION
}
