package org.fengqiao.supervision.ledger;

import static org.fengqiao.contracts.ClockBasis.CALENDAR_DAYS;
import static org.fengqiao.contracts.ClockBasis.HOURS;
import static org.fengqiao.contracts.ClockBasis.WORKING_DAYS;

import java.util.Map;
import org.fengqiao.contracts.ClockKind;
import org.fengqiao.contracts.Consequence;
import org.fengqiao.contracts.Grade;
import org.fengqiao.contracts.Risk;
import org.fengqiao.platform.time.Calendars;
import org.fengqiao.platform.time.WorkCalendar;
import org.fengqiao.supervision.limit.Limit;

/** The limits of seed county 002 and the published calendar. */
public final class TestRules {

    public static final WorkCalendar CALENDAR = Calendars.published();

    public static final Rules RULES = new Rules(
            new LimitRules(
                    new Limit(HOURS, 1),
                    Map.of(
                            Grade.SIMPLE, new Limit(WORKING_DAYS, 0),
                            Grade.GENERAL, new Limit(CALENDAR_DAYS, 3),
                            Grade.COMPLEX, new Limit(CALENDAR_DAYS, 10),
                            Grade.DIFFICULT, new Limit(CALENDAR_DAYS, 30)),
                    new Limit(WORKING_DAYS, 5),
                    new Limit(WORKING_DAYS, 3),
                    new Limit(CALENDAR_DAYS, 30),
                    new Limit(CALENDAR_DAYS, 7)),
            new ColourRules(0.5, 0.2, Map.of(Risk.HIGH, 1)),
            new ConsequenceRules(Map.of(
                    ClockKind.PICK_UP, Consequence.FALLBACK_OWNER,
                    ClockKind.HANDLING, Consequence.ESCALATE,
                    ClockKind.PARTNER_ANSWER, Consequence.DIRECTIVE)));

    public static final Reckoning RECKONING = new Reckoning(RULES, CALENDAR);

    private TestRules() {}
}
