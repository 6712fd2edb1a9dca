package org.fengqiao.supervision.directive;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.ArrayList;
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
        List<String> where = new ArrayList<>();
        Parameters values = new Parameters();
        if (filter.divisionPrefix() != null) {
            where.add("d.division >= :prefix and d.division < :beyond");
            values.and("prefix", filter.divisionPrefix()).and("beyond", filter.divisionPrefix() + ":");
        }
        if (filter.unit() != null) {
            where.add("d.unit = :unit");
            values.and("unit", filter.unit());
        }
        if (filter.caseNo() != null) {
            where.add("d.caseNo = :caseNo");
            values.and("caseNo", filter.caseNo());
        }
        if (filter.answered() != null) {
            where.add(filter.answered() ? "d.repliedAt is not null" : "d.repliedAt is null");
        }
        where.add("(d.issuedAt < :before or (d.issuedAt = :before and d.number < :number))");
        values.and("before", before).and("number", beforeNumber);
        String query =
                "from Directive d where " + String.join(" and ", where) + " order by d.issuedAt desc, d.number desc";
        return find(query, values).page(0, rows).list();
    }
}
