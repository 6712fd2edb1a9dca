package org.fengqiao.platform.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fengqiao.platform.problem.Problem;

/** Opaque positions in a list: the sort values of the last row. */
public final class Cursors {

    private static final String SEPARATOR = "\u001f";

    private Cursors() {}

    /** A cursor from sort values. */
    public static String encode(Object... values) {
        String text = Stream.of(values).map(String::valueOf).collect(Collectors.joining(SEPARATOR));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The sort values of a cursor; refuses one that is not ours. */
    public static List<String> decode(String cursor, int values) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            List<String> parts = List.of(text.split(SEPARATOR, -1));
            if (parts.size() == values && StorableTexts.isStorable(text)) {
                return parts;
            }
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("cursor", "malformed-value");
        }
        throw Problem.invalid("cursor", "malformed-value");
    }
}
