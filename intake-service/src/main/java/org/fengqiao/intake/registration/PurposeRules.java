package org.fengqiao.intake.registration;

import org.fengqiao.platform.security.Actor;
import org.fengqiao.platform.security.Purpose;
import org.fengqiao.platform.security.Role;

/** Which role may read personal data in clear, and for what (个人信息保护法 6, 34). */
final class PurposeRules {

    private PurposeRules() {}

    static boolean allows(Actor reader, Purpose purpose) {
        return switch (purpose) {
            case HANDLING -> reader.is(Role.CLERK, Role.MEDIATOR, Role.DIRECTOR);
            case VERIFICATION -> reader.is(Role.CLERK, Role.DIRECTOR, Role.SUPERVISOR);
            case SUPERVISION -> reader.is(Role.SUPERVISOR, Role.LEADER);
            case CITIZEN_REQUEST -> reader.is(Role.CLERK, Role.DIRECTOR);
        };
    }
}
