package org.fengqiao.proof.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The division tree of a made-up province of the size of a large one. */
final class Province {
    static final int COUNTIES = 122;
    static final int TOWNSHIPS_OF_A_COUNTY = 16;
    static final int VILLAGES_OF_A_TOWNSHIP = 15;
    static final int TOWNSHIPS = COUNTIES * TOWNSHIPS_OF_A_COUNTY;
    static final int VILLAGES = TOWNSHIPS * VILLAGES_OF_A_TOWNSHIP;

    private static final int COUNTIES_OF_A_PREFECTURE = 10;

    private Province() {}

    /** Writes the list of its divisions down. */
    static Path list(Path file) throws IOException {
        List<String> rows = new ArrayList<>(List.of("code,name,level,parent_code", "990000000000,测试省,province,"));
        for (int county = 0; county < COUNTIES; county++) {
            var prefecture = "99%02d".formatted(1 + county / COUNTIES_OF_A_PREFECTURE);
            if (county % COUNTIES_OF_A_PREFECTURE == 0) {
                rows.add("%s00000000,测试%s市,prefecture,990000000000".formatted(prefecture, prefecture));
            }
            var code = prefecture + "%02d".formatted(1 + county % COUNTIES_OF_A_PREFECTURE);
            rows.add("%s000000,测试%s县,county,%s00000000".formatted(code, code, prefecture));
            townships(rows, code);
        }
        return Files.write(file, rows);
    }

    private static void townships(List<String> rows, String county) {
        for (int township = 1; township <= TOWNSHIPS_OF_A_COUNTY; township++) {
            var code = county + "%03d".formatted(township);
            rows.add("%s000,测试%d镇,township,%s000000".formatted(code, township, county));
            for (int village = 1; village <= VILLAGES_OF_A_TOWNSHIP; village++) {
                rows.add("%1$s%2$03d,测试%2$d村民委员会,village,%1$s000".formatted(code, village));
            }
        }
    }
}
