package org.fengqiao.deploy.demo.plan;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;

/** How often each kind of dispute comes up in a county, from the figures that one has published. */
record KindMix(Map<String, Integer> cases) {
    private static final String PUBLISHED = "/demo/kind-mix.csv";

    static KindMix published() {
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var reader = new InputStreamReader(KindMix.class.getResourceAsStream(PUBLISHED), StandardCharsets.UTF_8);
                var rows = format.parse(reader)) {
            var cases = new TreeMap<String, Integer>();
            rows.forEach(row -> cases.merge(row.get("kind"), Integer.valueOf(row.get("cases")), Integer::sum));
            return new KindMix(cases);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int total() {
        return cases.values().stream().mapToInt(Integer::intValue).sum();
    }
}
