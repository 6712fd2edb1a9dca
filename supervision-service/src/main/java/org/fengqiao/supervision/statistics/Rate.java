package org.fengqiao.supervision.statistics;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * A share with everything that is needed to check it: numerator, denominator, scale and rounding. A rate is never
 * computed from another rate, and there is none of an empty population.
 */
public record Rate(long numerator, long denominator) {

    public static final RoundingMode ROUNDING = RoundingMode.HALF_UP;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Rate {
        if (denominator < 0) {
            throw new IllegalArgumentException("a population cannot be negative");
        }
    }

    /** The share in per cent with so many decimals, or null for an empty population. */
    public String percent(int scale) {
        return denominator == 0
                ? null
                : BigDecimal.valueOf(numerator)
                        .multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(denominator), scale, ROUNDING)
                        .toPlainString();
    }

    /** The plain quotient with so many decimals, or null for an empty population. */
    public String ratio(int scale) {
        return denominator == 0
                ? null
                : BigDecimal.valueOf(numerator)
                        .divide(BigDecimal.valueOf(denominator), scale, ROUNDING)
                        .toPlainString();
    }

    /** Whether the exact share, not the rounded one, reaches a bound; the bound itself is included (民法典 1259). */
    public boolean reaches(BigDecimal percent) {
        return denominator > 0
                && BigDecimal.valueOf(numerator)
                                .multiply(HUNDRED)
                                .compareTo(percent.multiply(new BigDecimal(BigInteger.valueOf(denominator))))
                        >= 0;
    }

    /** The change from an earlier number in per cent; both numbers must be known. */
    public static String change(long before, long now, int scale) {
        return new Rate(now - before, before).percent(scale);
    }
}
