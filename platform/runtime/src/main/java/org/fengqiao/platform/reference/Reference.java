package org.fengqiao.platform.reference;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.fengqiao.contracts.PartnerChannel;
import org.fengqiao.contracts.ReferenceEvent.DivisionPut;
import org.fengqiao.contracts.ReferenceEvent.UnitPut;
import org.fengqiao.contracts.UnitType;
import org.fengqiao.platform.security.Scope;

/**
 * Division tree and units as this service knows them: routing owns them, everyone else keeps a copy from the topic
 * {@code reference}. Look-ups by code are cached for a few seconds, absent ones are not.
 */
@ApplicationScoped
public class Reference {

    private final ReferenceStore store;
    private final Cache<String, Division> divisions = cache();
    private final Cache<String, Unit> units = cache();

    Reference(ReferenceStore store) {
        this.store = store;
    }

    private static <T> Cache<String, T> cache() {
        return Caffeine.newBuilder()
                .maximumSize(50_000)
                .expireAfterWrite(Duration.ofSeconds(15))
                .build();
    }

    /** The division of this code. */
    public Optional<Division> division(String code) {
        return Optional.ofNullable(divisions.get(code, c -> store.division(c).orElse(null)));
    }

    /** The unit of this code. */
    public Optional<Unit> unit(String code) {
        return Optional.ofNullable(units.get(code, c -> store.unit(c).orElse(null)));
    }

    /** Divisions inside a division's scope that have one of these names, in one look-up; names repeat. At most 1000. */
    public List<Division> byNames(Collection<String> names, String within) {
        return store.divisionsByNames(names, Scope.prefix(within));
    }

    /** Direct children of a division, by code. */
    public List<Division> children(String parent) {
        return store.children(parent);
    }

    /** Active units that belong to exactly this division; a type of null means any. */
    public List<Unit> unitsOf(String division, UnitType type) {
        return store.unitsOf(division, type);
    }

    /** Active partner units of a channel that belong to exactly this division. */
    public List<Unit> partnersOf(String division, PartnerChannel channel) {
        return store.unitsOf(division, null).stream()
                .filter(u -> u.channel() == channel)
                .toList();
    }

    /** Takes a division over; an older state never replaces a newer one. */
    public void put(DivisionPut division) {
        store.put(division);
        divisions.invalidate(division.code());
    }

    /** Takes a unit over; an older state never replaces a newer one. */
    public void put(UnitPut unit) {
        store.put(unit);
        units.invalidate(unit.code());
    }
}
