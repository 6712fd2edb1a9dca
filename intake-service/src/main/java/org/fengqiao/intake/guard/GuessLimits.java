package org.fengqiao.intake.guard;

import java.time.Duration;

/**
 * How many wrong query codes are put up with.
 *
 * @param perCase wrong codes for one case number, whoever sends them
 * @param perAddress wrong codes from one network address, whichever cases they are for
 * @param window time after the first wrong code in which they count
 */
public record GuessLimits(int perCase, int perAddress, Duration window) {}
