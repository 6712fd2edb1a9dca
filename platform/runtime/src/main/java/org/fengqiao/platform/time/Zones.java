package org.fengqiao.platform.time;

import java.time.ZoneId;

/** The one time zone in which working days and quiet hours are counted. */
public final class Zones {

    public static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private Zones() {}
}
