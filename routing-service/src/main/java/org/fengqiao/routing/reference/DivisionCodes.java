package org.fengqiao.routing.reference;

import org.fengqiao.contracts.DivisionLevel;
import org.fengqiao.platform.security.Scope;

/** What a 12-digit statistical code says by itself. */
final class DivisionCodes {

    private DivisionCodes() {}

    static DivisionLevel level(String code) {
        return switch (Scope.prefix(code).length()) {
            case 2 -> DivisionLevel.PROVINCE;
            case 4 -> DivisionLevel.PREFECTURE;
            case 6 -> DivisionLevel.COUNTY;
            case 9 -> DivisionLevel.TOWNSHIP;
            default -> DivisionLevel.VILLAGE;
        };
    }

    /** Development zones, farms and the like have numbers from 400 on at their own level. */
    static boolean isPseudo(String code, DivisionLevel level) {
        return switch (level) {
            case PROVINCE, PREFECTURE, COUNTY -> false;
            case TOWNSHIP -> isFromFourHundred(code.charAt(6));
            case VILLAGE -> isFromFourHundred(code.charAt(9));
        };
    }

    private static boolean isFromFourHundred(char digit) {
        return digit == '4' || digit == '5';
    }

    /** Whether a code lies inside another: data scopes are code prefixes, so a tree that breaks this is refused. */
    static boolean isBelow(String code, String parent) {
        return !code.equals(parent) && Scope.covers(parent, code);
    }
}
