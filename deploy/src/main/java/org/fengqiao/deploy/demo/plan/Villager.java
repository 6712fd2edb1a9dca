package org.fengqiao.deploy.demo.plan;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * An invented person, always the same one for the same pseudonym. The number of the telephone begins with 100 and that of
 * the identity card with 000000, which no real one does.
 */
public record Villager(String name, String phone, String idNumber) {
    private static final List<String> SURNAMES = List.of("某", "甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸");
    private static final List<String> NAMES = List.of(
            "大山", "小河", "春生", "秋实", "石头", "禾苗", "青松", "翠竹", "金穗", "银花", "水生", "火生", "土生", "木林", "云开", "雨来", "风和", "日丽");
    private static final int[] CHECK = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_DIGITS = "10X98765432";

    /** The person behind a pseudonym. */
    public static Villager of(String pseudonym) {
        var random = new SplittableRandom(pseudonym.hashCode() * 31L + 17);
        var name = SURNAMES.get(random.nextInt(SURNAMES.size())) + NAMES.get(random.nextInt(NAMES.size()));
        var phone = String.format(Locale.ROOT, "100%08d", random.nextInt(100_000_000));
        return new Villager(name, phone, random.nextInt(3) == 0 ? idNumber(random) : null);
    }

    private static String idNumber(SplittableRandom random) {
        var digits = String.format(
                Locale.ROOT,
                "000000%04d%02d%02d%03d",
                1945 + random.nextInt(60),
                1 + random.nextInt(12),
                1 + random.nextInt(28),
                random.nextInt(1000));
        int sum = 0;
        for (int i = 0; i < CHECK.length; i++) {
            sum += (digits.charAt(i) - '0') * CHECK[i];
        }
        return digits + CHECK_DIGITS.charAt(sum % 11);
    }
}
