package org.fengqiao.notification.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.fengqiao.contracts.SupervisionEvent.DirectiveIssued;
import org.fengqiao.contracts.Tier;
import org.fengqiao.contracts.UnitType;
import org.fengqiao.notification.audience.CaseFacts;
import org.fengqiao.notification.facts.Announcement;
import org.fengqiao.notification.facts.Occurrence;
import org.fengqiao.notification.template.Templates;
import org.fengqiao.platform.reference.Division;
import org.fengqiao.platform.reference.Reference;
import org.fengqiao.platform.reference.Unit;

/** Writes down the in-app notices that an event brings about. */
@ApplicationScoped
class NoticeAnnouncement implements Announcement {

    private final NoticeStore notices;
    private final DirectiveIssuers issuers;
    private final Templates templates;
    private final Reference reference;
    private final NoticeRules rules;

    NoticeAnnouncement(NoticeStore notices, DirectiveIssuers issuers, Templates templates, Reference reference) {
        this.notices = notices;
        this.issuers = issuers;
        this.templates = templates;
        this.reference = reference;
        this.rules = new NoticeRules(this::name, this::centreAbove, issuers::of);
    }

    @Override
    public void announce(Occurrence occurrence, CaseFacts facts) {
        if (occurrence.event() instanceof DirectiveIssued directive) {
            issuers.remember(directive);
        }
        notices.add(
                occurrence,
                templates.current(),
                rules.of(occurrence.event(), facts).toList());
    }

    private String name(String unit) {
        return unit == null ? "" : reference.unit(unit).map(Unit::name).orElse(unit);
    }

    /**
     * The centre that routing lets decide: of the next tier up that has an active one, the nearest around the unit. The
     * county's own returns are decided by the county centre's supervisors.
     */
    Optional<String> centreAbove(String unit) {
        return reference
                .unit(unit)
                .filter(u -> u.tier() != null)
                .flatMap(u -> centresAbove(u.tier())
                        .flatMap(type -> line(u.division()).flatMap(d -> reference.unitsOf(d, type).stream()))
                        .map(Unit::code)
                        .findFirst());
    }

    private static Stream<UnitType> centresAbove(Tier tier) {
        return tier == Tier.VILLAGE
                ? Stream.of(UnitType.TOWNSHIP_CENTRE, UnitType.COUNTY_CENTRE)
                : Stream.of(UnitType.COUNTY_CENTRE);
    }

    /** A division and those above it. */
    private Stream<String> line(String division) {
        return Stream.iterate(
                division,
                Objects::nonNull,
                d -> reference.division(d).map(Division::parent).orElse(null));
    }
}
