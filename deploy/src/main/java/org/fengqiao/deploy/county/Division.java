package org.fengqiao.deploy.county;

import org.fengqiao.contracts.DivisionLevel;

/** One node of the division tree, in the form that routing takes; {@code pseudo} marks development zones and farms. */
record Division(String code, String name, DivisionLevel level, String parent, boolean pseudo) {

    private static final int TOWNSHIP_DIGITS = 6;
    private static final int VILLAGE_DIGITS = 9;

    static Division of(String code, String name, DivisionLevel level, String parent) {
        return new Division(code, name, level, parent, pseudo(code, level));
    }

    /** Whether the code belongs to the division or to one below it. */
    boolean covers(Division other) {
        return other.code.startsWith(prefix());
    }

    private String prefix() {
        return switch (level) {
            case PROVINCE -> code.substring(0, 2);
            case PREFECTURE -> code.substring(0, 4);
            case COUNTY -> code.substring(0, 6);
            case TOWNSHIP -> code.substring(0, 9);
            case VILLAGE -> code;
        };
    }

    /** The statistical code gives zones, farms and virtual communities numbers from 400 on at their own level. */
    private static boolean pseudo(String code, DivisionLevel level) {
        return switch (level) {
            case PROVINCE, PREFECTURE, COUNTY -> false;
            case TOWNSHIP -> fromFourHundred(code.charAt(TOWNSHIP_DIGITS));
            case VILLAGE -> fromFourHundred(code.charAt(VILLAGE_DIGITS));
        };
    }

    private static boolean fromFourHundred(char first) {
        return first == '4' || first == '5';
    }
}
