package org.fengqiao.deploy.demo.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A rate that shows what it was made of. */
public record Share(long numerator, long denominator) {

    @Override
    public String toString() {
        return denominator == 0
                ? numerator + "/0"
                : "%d/%d = %s %%".formatted(numerator, denominator, percent().toPlainString());
    }

    private BigDecimal percent() {
        return BigDecimal.valueOf(numerator)
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(denominator), 2, RoundingMode.HALF_UP);
    }
}
