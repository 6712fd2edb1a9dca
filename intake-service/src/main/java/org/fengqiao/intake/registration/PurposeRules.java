package org.fengqiao.intake.registration;

import org.fengqiao.platform.security.Actor;
import org.fengqiao.platform.security.Purpose;
import org.fengqiao.platform.security.Role;

/**
 * Who may read personal data in clear, and for what (个人信息保护法 6, 34): whoever works on the matter, and the supervisor,
 * the leader or the director of a committee or centre above the unit that answers for it. Lying inside somebody's
 * division alone is no reason.
 */
final class PurposeRules {

    private PurposeRules() {}

    static boolean allows(Actor reader, Purpose purpose, Concern concern) {
        boolean oversees =
                reader.is(Role.SUPERVISOR, Role.LEADER) || (reader.is(Role.DIRECTOR) && reader.answersForDivision());
        return allows(reader, purpose)
                && ((oversees && reader.covers(concern.answering()))
                        || (purpose != Purpose.SUPERVISION
                                && concern.units().stream().anyMatch(reader::belongsTo)));
    }

    /** Whether the role may have the purpose at all. */
    static boolean allows(Actor reader, Purpose purpose) {
        return switch (purpose) {
            case HANDLING -> reader.is(Role.CLERK, Role.MEDIATOR, Role.DIRECTOR);
            case VERIFICATION -> reader.is(Role.CLERK, Role.DIRECTOR, Role.SUPERVISOR);
            case SUPERVISION -> reader.is(Role.SUPERVISOR, Role.LEADER);
            case CITIZEN_REQUEST -> reader.is(Role.CLERK, Role.DIRECTOR);
        };
    }
}
