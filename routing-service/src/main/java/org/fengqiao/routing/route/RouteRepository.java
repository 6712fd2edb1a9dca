package org.fengqiao.routing.route;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import org.fengqiao.routing.route.domain.CaseRoute;

/** Routes by case number. */
@ApplicationScoped
class RouteRepository implements PanacheRepositoryBase<CaseRoute, String> {}
