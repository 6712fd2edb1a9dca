package org.fengqiao.platform.security;

/** A division's data scope is its code without the trailing zero groups: 2, 4, 6, 9 or 12 digits. */
public final class Scope {

    private static final int[] LENGTHS = {2, 4, 6, 9};

    private Scope() {}

    /** The prefix that all codes inside a division share: 532601000000 gives 532601. */
    public static String prefix(String division) {
        for (int length : LENGTHS) {
            if (isZero(division, length)) {
                return division.substring(0, length);
            }
        }
        return division;
    }

    /** Whether a place lies inside a division; without a division nothing does. */
    public static boolean covers(String division, String place) {
        return division != null && place != null && division.length() == 12 && place.startsWith(prefix(division));
    }

    private static boolean isZero(String code, int from) {
        for (int i = from; i < code.length(); i++) {
            if (code.charAt(i) != '0') {
                return false;
            }
        }
        return true;
    }
}
