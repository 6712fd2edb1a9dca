package org.fengqiao.routing.returns;

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
import org.fengqiao.routing.route.domain.CaseReturn;
import org.fengqiao.routing.route.domain.ReturnState;

/** Returns, as far as the reader may see them: the unit's own, those that it decides, those of its division. */
@ApplicationScoped
class ReturnRepository implements PanacheRepositoryBase<CaseReturn, UUID> {

    private final DataSource database;

    ReturnRepository(DataSource database) {
        this.database = database;
    }

    /** Whose case a return is about; the return itself may change until the place of its case is taken. */
    Optional<String> caseNo(UUID id) {
        return getEntityManager()
                .createQuery("select caseNo from CaseReturn where id = :id", String.class)
                .setParameter("id", id)
                .getResultList()
                .stream()
                .findFirst();
    }

    List<CaseReturn> list(Actor actor, ReturnState state, UUID before, int limit) {
        Sql.planByValues(database);
        Map<String, Object> values = new HashMap<>();
        StringBuilder where = new StringBuilder();
        if (actor.is(Role.SUPERVISOR, Role.LEADER)) {
            where.append("division like :scope");
            values.put("scope", Scope.prefix(actor.division()) + "%");
        } else {
            where.append("(unit = :own or decidingUnit = :own)");
            values.put("own", actor.unit());
        }
        if (state != null) {
            where.append(" and state = :state");
            values.put("state", state);
        }
        if (before != null) {
            where.append(" and id < :before");
            values.put("before", before);
        }
        return find(where + " order by id desc", values).page(0, limit).list();
    }
}
