package org.fengqiao.intake.party;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Identity numbers for tests: each is right, and no other person has it. */
public final class IdNumbers {

    private static final BigInteger MODULUS = BigInteger.valueOf(11);

    private IdNumbers() {}

    /** The number of the n-th person. */
    public static String of(int no) {
        LocalDate birth = LocalDate.of(1950, 1, 1).plusDays(no / 1000);
        String body = "532601" + birth.format(DateTimeFormatter.BASIC_ISO_DATE) + "%03d".formatted(no % 1000);
        // ISO 7064, MOD 11-2: the whole number, with X for ten, leaves one.
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            int weight = BigInteger.TWO.pow(17 - i).mod(MODULUS).intValue();
            sum += weight * (body.charAt(i) - '0');
        }
        int check = Math.floorMod(1 - sum, 11);
        return body + (check == 10 ? "X" : Integer.toString(check));
    }
}
