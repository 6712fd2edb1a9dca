package org.fengqiao.intake.guard;

import java.time.Duration;

/**
 * How many wrong query codes are put up with.
 *
 * <p>A code is one of 25<sup>8</sup> = 1.5·10<sup>11</sup>. One address gets 5 tries at a case in 15 minutes, 480 a day:
 * it finds the code with a probability of 3·10<sup>-9</sup> in a day and 1.1·10<sup>-6</sup> in a year. However many
 * addresses share the work, a case takes 1000 wrong codes in 15 minutes, 96 000 a day: 6·10<sup>-7</sup> in a day and
 * 2.3·10<sup>-4</sup> in a year without a pause, for each code that was issued for the case.
 *
 * <p>What others get wrong does not keep the right code out: only its holder's own address or site is counted against
 * it. To reach the limit of the case somebody must send from 200 addresses on 40 sites at once, and even then whoever
 * has shown the right code from the same address before still gets in.
 *
 * @param perCaseAndAddress wrong codes for one case number from one network address
 * @param perCaseAndSite wrong codes for one case number from one site, so that its many addresses count together
 * @param perAddress wrong codes from one network address, whichever cases they are for
 * @param perCase wrong codes for one case number, whoever sends them
 * @param window time after the first wrong code in which they count
 */
public record GuessLimits(int perCaseAndAddress, int perCaseAndSite, int perAddress, int perCase, Duration window) {}
