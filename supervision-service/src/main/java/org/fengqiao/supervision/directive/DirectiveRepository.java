package org.fengqiao.supervision.directive;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Directives by number, newest first in lists. */
@ApplicationScoped
class DirectiveRepository implements PanacheRepositoryBase<Directive, String> {

    /** What a list shows; null shows all. */
    record Filter(String divisionPrefix, String unit, String caseNo, Boolean answered) {}

    Optional<Directive> lock(String number) {
        return findByIdOptional(number, LockModeType.PESSIMISTIC_WRITE);
    }

    List<Directive> page(Filter filter, Instant before, String beforeNumber, int rows) {
        return find(
                        """
                from Directive d
                where (:prefix is null or d.division like :prefix)
                  and (:unit is null or d.unit = :unit)
                  and (:caseNo is null or d.caseNo = :caseNo)
                  and (:answered is null or (d.repliedAt is not null) = :answered)
                  and (d.issuedAt < :before or (d.issuedAt = :before and d.number < :number))
                order by d.issuedAt desc, d.number desc""",
                        Parameters.with(
                                        "prefix",
                                        filter.divisionPrefix() == null ? null : filter.divisionPrefix() + "%")
                                .and("unit", filter.unit())
                                .and("caseNo", filter.caseNo())
                                .and("answered", filter.answered())
                                .and("before", before)
                                .and("number", beforeNumber))
                .page(0, rows)
                .list();
    }
}
