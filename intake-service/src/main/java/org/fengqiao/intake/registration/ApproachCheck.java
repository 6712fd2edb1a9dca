package org.fengqiao.intake.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.fengqiao.intake.IntakeProblem;
import org.fengqiao.intake.activity.Activities;
import org.fengqiao.intake.code.CodeTables;
import org.fengqiao.intake.kind.Kind;
import org.fengqiao.intake.kind.KindTables;
import org.fengqiao.intake.party.Headcount;
import org.fengqiao.intake.party.PartyRules;
import org.fengqiao.intake.place.Places;
import org.fengqiao.platform.Ids;
import org.fengqiao.platform.crypto.SealedCase;
import org.fengqiao.platform.crypto.SealedCase.PartyRole;
import org.fengqiao.platform.crypto.SealedCase.SealedParty;
import org.fengqiao.platform.problem.CommonProblem;
import org.fengqiao.platform.problem.Problem;
import org.fengqiao.platform.reference.Division;
import org.fengqiao.platform.reference.Reference;
import org.fengqiao.platform.security.Actor;
import org.fengqiao.platform.time.Zones;

/** Turns a request into an {@link Approach}, or refuses it with everything that is wrong with it. */
@ApplicationScoped
class ApproachCheck {

    /** Clocks of telephones run ahead; a report from further in the future is not believed. */
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(10);

    /** An offline telephone may be out of reach this long. */
    private static final Duration MAX_OFFLINE = Duration.ofDays(60);

    private final KindTables kinds;
    private final CodeTables codes;
    private final Places places;
    private final Activities activities;
    private final Reference reference;
    private final Clock clock;

    ApproachCheck(
            KindTables kinds,
            CodeTables codes,
            Places places,
            Activities activities,
            Reference reference,
            Clock clock) {
        this.kinds = kinds;
        this.codes = codes;
        this.places = places;
        this.activities = activities;
        this.reference = reference;
        this.clock = clock;
    }

    Approach check(RegistrationRequest request, Instant clientTime, Actor sender) {
        checkChannel(request, sender);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        checkClientTime(clientTime, now);
        Kind kind = kinds.current().find(request.kind()).orElseThrow(() -> Problem.invalid("kind", "unknown-code"));
        checkCodes(request);
        Division place = place(request, sender);
        if (request.activity() != null) {
            activities.requireOpen(request.activity(), place.code(), clientTime == null ? now : clientTime);
        }
        SealedCase content = content(request, LocalDate.ofInstant(now, Zones.CHINA));
        return new Approach(
                Ids.next(),
                sender,
                request,
                kind,
                kinds.current().version(),
                place,
                sender.unit() == null ? countyCentre(place) : sender.unit(),
                stabilityDivision(request, place),
                content,
                Headcount.of(content.parties(), request.batches()),
                now,
                clientTime);
    }

    private static void checkChannel(RegistrationRequest request, Actor sender) {
        if (!ChannelRules.allows(sender.roles(), request.channel())) {
            throw Problem.of(IntakeProblem.CHANNEL_NOT_ALLOWED);
        }
        if (request.onSpot() != null && !ChannelRules.allowsSettlingOnTheSpot(sender.roles(), request.channel())) {
            throw Problem.of(IntakeProblem.ON_SPOT_NOT_ALLOWED);
        }
    }

    private static void checkClientTime(Instant clientTime, Instant now) {
        if (clientTime == null) {
            return;
        }
        if (clientTime.isAfter(now.plus(CLOCK_SKEW))) {
            throw Problem.invalid("clientTime", "time-in-future");
        }
        if (clientTime.isBefore(now.minus(MAX_OFFLINE))) {
            throw Problem.invalid("clientTime", "time-too-old");
        }
    }

    private void checkCodes(RegistrationRequest request) {
        if (request.service() != null && !codes.services().contains(request.service())) {
            throw Problem.invalid("service", "unknown-code");
        }
        if (request.sourceSystem() != null && !codes.sourceSystems().contains(request.sourceSystem())) {
            throw Problem.invalid("sourceSystem", "unknown-code");
        }
        if ((request.sourceSystem() == null) != (request.sourceId() == null)) {
            throw Problem.invalid(request.sourceId() == null ? "sourceId" : "sourceSystem", "source-needs-both");
        }
    }

    private Division place(RegistrationRequest request, Actor sender) {
        if (request.division() != null && request.placeName() != null) {
            throw Problem.invalid("placeName", "place-twice");
        }
        if (request.division() != null) {
            return places.byCode(request.division(), sender);
        }
        if (request.placeName() != null) {
            return places.byName(request.placeName(), sender);
        }
        throw Problem.invalid("division", "place-missing");
    }

    private String stabilityDivision(RegistrationRequest request, Division place) {
        for (int i = 0; i < request.parties().size(); i++) {
            String home = request.parties().get(i).division();
            if (home != null && reference.division(home).isEmpty()) {
                throw Problem.invalid("parties[" + i + "].division", "unknown-division");
            }
        }
        return request.parties().stream()
                .filter(party -> party.role() == PartyRole.APPLICANT)
                .map(PartyRequest::division)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(place.code());
    }

    private static SealedCase content(RegistrationRequest request, LocalDate today) {
        List<SealedParty> parties = new ArrayList<>();
        for (PartyRequest party : request.parties()) {
            parties.add(party.sealed(parties.size() + 1));
        }
        List<PartyRules.Breach> breaches = PartyRules.check(parties, today);
        if (!breaches.isEmpty()) {
            Problem problem = Problem.of(CommonProblem.INVALID_FIELDS);
            breaches.forEach(breach -> problem.withError(
                    breach.field(), "party-rule." + breach.rule().name()));
            throw problem;
        }
        return new SealedCase(request.title(), textWithResult(request), request.placeText(), parties);
    }

    private static String textWithResult(RegistrationRequest request) {
        return request.onSpot() == null
                ? request.text()
                : request.text() + "\n\n【即来即办结果】" + request.onSpot().result();
    }

    private static String countyCentre(Division place) {
        return place.code().substring(0, 6) + "000000-CC";
    }
}
