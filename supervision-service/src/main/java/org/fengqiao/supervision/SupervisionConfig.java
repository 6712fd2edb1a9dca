package org.fengqiao.supervision;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;
import org.fengqiao.contracts.ClockBasis;
import org.fengqiao.contracts.ClockKind;
import org.fengqiao.contracts.Consequence;
import org.fengqiao.contracts.Grade;
import org.fengqiao.contracts.Risk;

/** What a county sets for supervision: limits, colours, consequences, and how patiently events are awaited. */
@ConfigMapping(prefix = "fengqiao.supervision")
public interface SupervisionConfig {

    /** All limits with the basis in which they count. */
    Limits limits();

    /** When a case changes colour. */
    Colours colours();

    /** What follows from a missed limit of each kind. */
    Map<ClockKind, Consequence> consequences();

    /** How events are awaited. */
    Fold fold();

    /** How time is watched. */
    Watch watch();

    /** How chains are checked in the background. */
    Repeated chain();

    /** How counters are rolled up. */
    Repeated rollUp();

    /** How limits are computed anew after a calendar change. */
    Repeated recalculation();

    /** One limit. */
    interface LimitConfig {
        ClockBasis basis();

        int amount();
    }

    /** All limits. */
    interface Limits {
        LimitConfig pickUp();

        Map<Grade, LimitConfig> handling();

        LimitConfig returnWindow();

        LimitConfig partnerAnswer();

        LimitConfig confirmation();

        LimitConfig revisit();

        /** Reply limit of directives that are sent without a person, in days. */
        @WithDefault("3")
        int directiveReplyDays();
    }

    /** Shares of a limit that are left, and steps by risk. */
    interface Colours {
        @WithDefault("0.5")
        double yellow();

        @WithDefault("0.2")
        double orange();

        Map<Risk, Integer> raise();
    }

    /** How events are awaited. */
    interface Fold {
        /** An event that waits longer than this for a predecessor makes supervision ask for what is missing. */
        @WithDefault("10s")
        Duration resendAfter();

        /** Pause between two looks for events that are missing. */
        @WithDefault("2s")
        Duration gapCheck();

        /** Longest pause between two requests for the same case. */
        @WithDefault("10m")
        Duration resendAtMostEvery();

        /** An event whose cause alone is missing is applied after this time. */
        @WithDefault("30m")
        Duration causeAwaited();
    }

    /** How time is watched. */
    interface Watch {
        /** Pause between two looks for limits that have ended; the scheduler knows none below a second. */
        @WithDefault("1s")
        Duration every();

        /** Cases looked at in one transaction. */
        @WithDefault("200")
        int batch();

        /** Time for messages under way before a limit counts as missed. */
        @WithDefault("500ms")
        Duration grace();

        /** If reading does not get on for so long, limits are raised all the same. */
        @WithDefault("5m")
        Duration patience();
    }

    /** Work that comes again and again. */
    interface Repeated {
        /** Pause between two runs. */
        @WithDefault("2s")
        Duration every();
    }
}
