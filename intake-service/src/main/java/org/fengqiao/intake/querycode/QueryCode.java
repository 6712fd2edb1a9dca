package org.fengqiao.intake.querycode;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * The secret with which someone without an account follows a case. Its letters and digits cannot be taken for one
 * another on paper or on the telephone, and it never shows itself in a log.
 */
public record QueryCode(String value) {

    /** Without 0 O, 1 I L, 2 Z, 5 S, 8 B. */
    static final String ALPHABET = "34679ACDEFGHJKMNPQRTUVWXY";

    private static final int LENGTH = 8;
    private static final Pattern SHAPE = Pattern.compile("[" + ALPHABET + "]{" + LENGTH + "}");
    private static final Pattern FILLER = Pattern.compile("[\\s-]");

    public QueryCode {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a query code");
        }
    }

    /** A new code; the caller hands in a cryptographically strong source. */
    public static QueryCode random(RandomGenerator random) {
        StringBuilder code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new QueryCode(code.toString());
    }

    /** What someone typed, if it can be a code: small letters, blanks and hyphens are forgiven. */
    public static Optional<QueryCode> read(String typed) {
        String code = FILLER.matcher(typed).replaceAll("").toUpperCase(Locale.ROOT);
        return SHAPE.matcher(code).matches() ? Optional.of(new QueryCode(code)) : Optional.empty();
    }

    @Override
    public String toString() {
        return "QueryCode[…]";
    }
}
