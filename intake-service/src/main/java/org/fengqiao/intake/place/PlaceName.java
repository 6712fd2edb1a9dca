package org.fengqiao.intake.place;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place as people write it: a name alone (振华社区), or with names of higher divisions before it (文山市开化街道振华社区).
 * It does not know which is meant; it only lists the names to look for.
 */
public record PlaceName(String text) {

    private static final Pattern BLANKS = Pattern.compile("[\\s,，、/]+");
    private static final Pattern HIGHER = Pattern.compile("省|自治州|州|市|县|区|旗|街道|镇|乡|苏木");
    private static final List<String> ENDINGS = List.of("社区", "村", "居委会", "村委会", "社区居委会", "村村委会", "街道", "镇", "乡");

    public PlaceName {
        text = BLANKS.matcher(text).replaceAll("");
    }

    /** One way to cut the text: {@code name} is the place, {@code higher} stands before it and must be its ancestors. */
    record Reading(String higher, String name) {}

    List<Reading> readings() {
        List<Reading> readings = new ArrayList<>();
        readings.add(new Reading("", text));
        Matcher higher = HIGHER.matcher(text);
        while (higher.find() && higher.end() < text.length()) {
            readings.add(new Reading(text.substring(0, higher.end()), text.substring(higher.end())));
        }
        return readings;
    }

    /** All names to look for: the place itself in every reading, and what people leave off its end. */
    public Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        for (Reading reading : readings()) {
            names.add(reading.name());
            ENDINGS.forEach(ending -> names.add(reading.name() + ending));
        }
        return names;
    }
}
