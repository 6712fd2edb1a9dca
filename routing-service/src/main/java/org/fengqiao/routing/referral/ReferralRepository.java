package org.fengqiao.routing.referral;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.fengqiao.platform.Sql;
import org.fengqiao.platform.security.Actor;
import org.fengqiao.platform.security.Role;
import org.fengqiao.platform.security.Scope;
import org.fengqiao.routing.route.domain.Referral;

/** Referrals, as far as the reader may see them: a partner those of its unit, a sender its own, a supervisor all. */
@ApplicationScoped
class ReferralRepository implements PanacheRepositoryBase<Referral, UUID> {

    private final DataSource database;

    ReferralRepository(DataSource database) {
        this.database = database;
    }

    /** Whose case a referral is about; the referral itself may change until the place of its case is taken. */
    Optional<String> caseNo(UUID id) {
        return getEntityManager()
                .createQuery("select caseNo from Referral where id = :id", String.class)
                .setParameter("id", id)
                .getResultList()
                .stream()
                .findFirst();
    }

    List<Referral> list(Actor actor, ReferralFilter filter, UUID before, int limit) {
        Sql.planByValues(database);
        Map<String, Object> values = new HashMap<>();
        StringBuilder where = new StringBuilder(scope(actor, values));
        filter.add(where, values);
        if (before != null) {
            where.append(" and id < :before");
            values.put("before", before);
        }
        return find(where + " order by id desc", values).page(0, limit).list();
    }

    private static String scope(Actor actor, Map<String, Object> values) {
        if (actor.is(Role.SUPERVISOR, Role.LEADER)) {
            values.put("scope", Scope.prefix(actor.division()) + "%");
            return "division like :scope";
        }
        values.put("own", actor.unit());
        return actor.is(Role.PARTNER) ? "unit = :own" : "fromUnit = :own";
    }
}
