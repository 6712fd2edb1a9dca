package org.fengqiao.notification.audience;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fengqiao.platform.security.Actor;
import org.fengqiao.platform.security.Scope;

/**
 * One text for what a viewer may see, so that an event's audience is a set of such texts and matching is one comparison.
 * It is also the owner of a subscription: a unit keeps its subscriptions when its director changes.
 */
public final class ScopeKey {

    private static final String SERVICE_ACCOUNT = "service-account-";
    private static final Pattern DIVISION = Pattern.compile("\\d{12}");
    private static final Pattern UNIT = Pattern.compile("\\d{12}-[A-Za-z0-9]+");
    private static final int[] PREFIXES = {2, 4, 6, 9, 12};

    private ScopeKey() {}

    /** The cases that an account sent. */
    public static String sender(String account) {
        return "sender:" + account(account);
    }

    /** What concerns a unit. */
    public static String unit(String unit) {
        return "unit:" + unit;
    }

    /** The referrals offered to a partner unit. */
    public static String partner(String unit) {
        return "partner:" + unit;
    }

    /** Everything inside a division. */
    public static String division(String division) {
        return "division:" + Scope.prefix(division);
    }

    /** The keys of every division that a place lies in. */
    static Stream<String> divisionsAround(String place) {
        return place == null || !DIVISION.matcher(place).matches()
                ? Stream.of()
                : IntStream.of(PREFIXES).mapToObj(length -> "division:" + place.substring(0, length));
    }

    /** The division that a unit's code begins with. */
    static Optional<String> divisionOf(String unit) {
        return unit != null && UNIT.matcher(unit).matches() ? Optional.of(unit.substring(0, 12)) : Optional.empty();
    }

    /** An account's name as everyone writes it: clients without the prefix that the token server adds. */
    public static String account(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.startsWith(SERVICE_ACCOUNT) ? lower.substring(SERVICE_ACCOUNT.length()) : lower;
    }

    /** The key of an account in a capacity, or nothing if its token lacks the unit or division for it. */
    public static Optional<String> of(Viewer viewer, Actor actor) {
        return switch (viewer) {
            case SENDER -> Optional.of(sender(actor.username()));
            case PARTNER -> Optional.ofNullable(actor.unit()).map(ScopeKey::partner);
            case UNIT -> Optional.ofNullable(actor.unit()).map(ScopeKey::unit);
            case DIVISION ->
                Optional.ofNullable(actor.division())
                        .filter(d -> DIVISION.matcher(d).matches())
                        .map(ScopeKey::division);
        };
    }
}
