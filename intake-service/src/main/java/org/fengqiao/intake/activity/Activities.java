package org.fengqiao.intake.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.intake.web.Uuids;
import org.fengqiao.platform.Ids;
import org.fengqiao.platform.problem.CommonProblem;
import org.fengqiao.platform.problem.Problem;
import org.fengqiao.platform.security.Actor;
import org.fengqiao.platform.security.Scope;
import org.fengqiao.platform.time.Zones;
import org.fengqiao.platform.web.Cursors;
import org.fengqiao.platform.web.Page;

/** Announces campaigns and reception days, and tells which one an approach may be counted to. */
@ApplicationScoped
public class Activities {

    private final ActivityRepository repository;
    private final Clock clock;

    Activities(ActivityRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /** Refuses an approach that names an activity which does not run there and then. */
    public void requireOpen(UUID id, String place, Instant now) {
        Optional<Activity> open = repository
                .findByIdOptional(id)
                .filter(activity -> activity.takes(place, LocalDate.ofInstant(now, Zones.CHINA)));
        if (open.isEmpty()) {
            throw Problem.invalid("activity", "activity-not-open");
        }
    }

    ActivityView announce(ActivityRequest request, Actor by, Locale locale) {
        if (!by.covers(request.division())) {
            throw Problem.of(CommonProblem.OUT_OF_SCOPE);
        }
        if (request.endsOn().isBefore(request.startsOn())) {
            throw Problem.invalid("endsOn", "time-order");
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Activity activity = new Activity(Ids.next(), request, by.unit(), by.username(), now);
        repository.persist(activity);
        return ActivityView.of(activity, null, locale);
    }

    @Transactional
    Page<ActivityView> list(Actor reader, String cursor, int limit, Locale locale) {
        UUID before = Uuids.inCursor(cursor);
        return Page.of(
                        repository.concerning(division(reader), before, limit + 1),
                        limit,
                        last -> Cursors.encode(last.id()))
                .map(activity -> ActivityView.of(activity, null, locale));
    }

    @Transactional
    ActivityView get(String id, Actor reader, Locale locale) {
        Activity activity = repository
                .findByIdOptional(Uuids.inPath(id))
                .filter(a -> concerns(a, division(reader)))
                .orElseThrow(Problem::notFound);
        return ActivityView.of(activity, repository.figures(activity.id()), locale);
    }

    private static boolean concerns(Activity activity, String division) {
        return Scope.covers(division, activity.division()) || Scope.covers(activity.division(), division);
    }

    private static String division(Actor reader) {
        if (reader.division() == null) {
            throw Problem.of(CommonProblem.OUT_OF_SCOPE);
        }
        return reader.division();
    }
}
