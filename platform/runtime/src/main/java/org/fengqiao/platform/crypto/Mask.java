package org.fengqiao.platform.crypto;

/** Shortens personal data for readers who need to tell parties apart but not to know them. */
public final class Mask {

    private Mask() {}

    /** 王小明 becomes 王**. */
    public static String name(String name) {
        return keep(name, 1, 0);
    }

    /** 13812345678 becomes 138****5678. */
    public static String phone(String phone) {
        return keep(phone, 3, 4);
    }

    /** Keeps the first four and the last two characters. */
    public static String idNumber(String idNumber) {
        return keep(idNumber, 4, 2);
    }

    /** Keeps the first six characters: usually the county or township. */
    public static String address(String address) {
        return keep(address, 6, 0);
    }

    private static String keep(String text, int head, int tail) {
        if (text == null) {
            return null;
        }
        int[] points = text.codePoints().toArray();
        if (points.length <= head + tail) {
            return "*".repeat(Math.max(points.length, 1));
        }
        return new String(points, 0, head)
                + "*".repeat(points.length - head - tail)
                + new String(points, points.length - tail, tail);
    }
}
