package org.fengqiao.notification.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
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

    /** The centre one tier up; the county's own returns are decided by the county centre's supervisors. */
    private Optional<String> centreAbove(String unit) {
        return reference.unit(unit).filter(u -> u.tier() != null).flatMap(u -> {
            String above = reference
                    .division(u.division())
                    .map(Division::parent)
                    .filter(p -> u.tier() != Tier.COUNTY)
                    .orElse(u.division());
            UnitType type = u.tier() == Tier.VILLAGE ? UnitType.TOWNSHIP_CENTRE : UnitType.COUNTY_CENTRE;
            return reference.unitsOf(above, type).stream().map(Unit::code).findFirst();
        });
    }
}
