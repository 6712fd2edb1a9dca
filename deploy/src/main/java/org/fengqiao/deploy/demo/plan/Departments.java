package org.fengqiao.deploy.demo.plan;

import java.util.Map;

/** Which department a kind of dispute belongs to (归口), by the number in its unit code. */
final class Departments {
    private static final String CIVIL_AFFAIRS = "D05";
    private static final Map<String, String> BY_KIND = Map.ofEntries(
            Map.entry("03", "D04"),
            Map.entry("04", "D06"),
            Map.entry("05", "D03"),
            Map.entry("07", "D02"),
            Map.entry("08", "D02"),
            Map.entry("09", "D08"),
            Map.entry("10", "D01"),
            Map.entry("11", "D06"),
            Map.entry("12", "D06"),
            Map.entry("13", "D07"),
            Map.entry("14", "D09"),
            Map.entry("15", "D04"),
            Map.entry("16", "D06"),
            Map.entry("17", "D06"));

    private Departments() {}

    static String of(String kind) {
        return BY_KIND.getOrDefault(kind, CIVIL_AFFAIRS);
    }
}
