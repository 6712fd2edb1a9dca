package org.fengqiao.intake.party;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/** Citizen identity numbers of 18 digits (GB 11643): place, date of birth, serial number and a check character. */
public final class IdNumber {

    private static final Pattern SHAPE = Pattern.compile("\\d{17}[\\dXx]");
    private static final DateTimeFormatter DATE = DateTimeFormatter.BASIC_ISO_DATE;
    private static final LocalDate EARLIEST = LocalDate.of(1850, 1, 1);
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK = "10X98765432";

    private IdNumber() {}

    /** Whether a number looks like one of these; other papers have other numbers. */
    public static boolean isMeant(String number) {
        return number != null && SHAPE.matcher(number).matches();
    }

    /** Whether its date of birth has been and its check character fits. */
    public static boolean isPossible(String number, LocalDate today) {
        return checkCharacter(number) == Character.toUpperCase(number.charAt(17))
                && wasBorn(number.substring(6, 14), today);
    }

    private static char checkCharacter(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (number.charAt(i) - '0');
        }
        return CHECK.charAt(sum % CHECK.length());
    }

    // The resolver of the basic format is strict: there is no 31 February.
    private static boolean wasBorn(String date, LocalDate today) {
        try {
            LocalDate birth = LocalDate.parse(date, DATE);
            return !birth.isBefore(EARLIEST) && !birth.isAfter(today);
        } catch (DateTimeException e) {
            return false;
        }
    }
}
