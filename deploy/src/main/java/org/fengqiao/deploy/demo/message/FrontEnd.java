package org.fengqiao.deploy.demo.message;

/** What every portal's form does before it sends a text: no control characters, no halves of characters, no overlength. */
final class FrontEnd {
    private FrontEnd() {}

    static String cleaned(String text, int length) {
        var clean = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> c == '\n' || c == '\t' || !Character.isISOControl(c))
                .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
                .forEach(clean::appendCodePoint);
        var stripped = clean.toString().strip();
        return stripped.length() <= length
                ? stripped
                : stripped.substring(0, stripped.offsetByCodePoints(0, fitting(stripped, length)));
    }

    private static int fitting(String text, int length) {
        int points = text.codePointCount(0, length);
        return Character.isHighSurrogate(text.charAt(length - 1)) ? points - 1 : points;
    }
}
