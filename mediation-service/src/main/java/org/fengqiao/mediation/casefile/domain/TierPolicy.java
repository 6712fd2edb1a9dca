package org.fengqiao.mediation.casefile.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.fengqiao.contracts.Tier;
import org.fengqiao.platform.time.CalendarMissing;
import org.fengqiao.platform.time.WorkCalendar;
import org.fengqiao.platform.time.Zones;

/**
 * Everything in which one tier's service differs from another's, and the figures of the law that all share.
 *
 * @param dossier what a file must hold before it is closed; mechanism #88
 * @param notConfirmableKinds kinds about personal status, which no court confirms
 * @param routes routes that are told by kind of dispute; litigation where nothing stands
 */
public record TierPolicy(
        Tier tier,
        Set<DossierItem> dossier,
        Set<String> notConfirmableKinds,
        Map<String, List<Route>> routes,
        int maxExtensionDays,
        int refusalsPerParty,
        WorkCalendar calendar) {

    private static final int RETURN_WORKING_DAYS = 5;
    private static final int CONFIRMATION_DAYS = 30;

    /** The shipped policy of a tier. */
    public static TierPolicy of(
            Tier tier, Set<String> notConfirmable, Map<String, List<Route>> routes, WorkCalendar c) {
        return new TierPolicy(tier, dossierOf(tier), notConfirmable, routes, 30, 2, c);
    }

    private static Set<DossierItem> dossierOf(Tier tier) {
        Set<DossierItem> byLaw =
                EnumSet.complementOf(EnumSet.of(DossierItem.RESPONSIBLE, DossierItem.SIGNED_AGREEMENT));
        byLaw.add(
                switch (tier) {
                    case VILLAGE -> DossierItem.RESPONSIBLE;
                    case TOWNSHIP, COUNTY -> DossierItem.SIGNED_AGREEMENT;
                });
        return byLaw;
    }

    FileLifecycle lifecycle() {
        return new FileLifecycle(tier);
    }

    List<Route> routesFor(String kind) {
        return routes.getOrDefault(kind, List.of(Route.LITIGATION));
    }

    /** 信访工作条例 23: an objection within 5 working days; without a calendar nobody is told that it is too late. */
    boolean mayReturn(Instant dispatched, Instant at) {
        return lastDay(() -> calendar.plusWorkingDays(day(dispatched), RETURN_WORKING_DAYS))
                .map(last -> !day(at).isAfter(last))
                .orElse(true);
    }

    /** 人民调解法 33: jointly within 30 days; a last day that is off moves to the next working day. */
    boolean mayConfirm(Instant effective, Instant at) {
        LocalDate thirtieth = day(effective).plusDays(CONFIRMATION_DAYS);
        LocalDate last = lastDay(() -> calendar.sameOrNextWorkingDay(thirtieth)).orElse(thirtieth);
        return !day(at).isAfter(last);
    }

    private static Optional<LocalDate> lastDay(Supplier<LocalDate> day) {
        try {
            return Optional.of(day.get());
        } catch (CalendarMissing e) {
            return Optional.empty();
        }
    }

    private static LocalDate day(Instant instant) {
        return instant.atZone(Zones.CHINA).toLocalDate();
    }
}
