package org.fengqiao.intake.number;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The one number that a case keeps through every tier and partner (一案一码): {@code FQ532601-20260512-000042}. */
public record CaseNumber(String value) {

    private static final Pattern SHAPE = Pattern.compile("FQ\\d{6}-(\\d{8})-\\d{6,12}");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);

    public CaseNumber {
        Matcher shape = SHAPE.matcher(value);
        if (!shape.matches() || !isDay(shape.group(1))) {
            throw new IllegalArgumentException("not a case number");
        }
    }

    /** The number of a case in the county of this division, registered on this day. */
    public static CaseNumber of(String division, LocalDate day, long serial) {
        return new CaseNumber("FQ%s-%s-%06d".formatted(division.substring(0, 6), DAY.format(day), serial));
    }

    /** What someone typed, if it is a case number at all; letters may be small and blanks may stand around it. */
    public static Optional<CaseNumber> read(String typed) {
        try {
            return Optional.of(new CaseNumber(typed.strip().toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean isDay(String digits) {
        try {
            DAY.parse(digits);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
