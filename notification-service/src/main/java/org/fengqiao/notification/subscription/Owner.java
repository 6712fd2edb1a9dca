package org.fengqiao.notification.subscription;

import jakarta.enterprise.context.RequestScoped;
import org.fengqiao.notification.audience.ScopeKey;
import org.fengqiao.notification.audience.Viewer;
import org.fengqiao.platform.problem.CommonProblem;
import org.fengqiao.platform.problem.Problem;
import org.fengqiao.platform.security.CurrentActor;

/** For whom the running request manages subscriptions. */
@RequestScoped
class Owner {

    private final CurrentActor current;

    Owner(CurrentActor current) {
        this.current = current;
    }

    Viewer viewer() {
        return Viewer.of(current.get()).orElseThrow(() -> Problem.of(CommonProblem.FORBIDDEN));
    }

    /** The owner's key; an account whose token lacks its unit or division has none. */
    String key() {
        return ScopeKey.of(viewer(), current.get()).orElseThrow(() -> Problem.of(CommonProblem.OUT_OF_SCOPE));
    }

    String account() {
        return current.get().username();
    }

    boolean isHotline() {
        return current.get().is(org.fengqiao.platform.security.Role.HOTLINE);
    }
}
