package org.fengqiao.intake.gridmessage;

import org.fengqiao.platform.security.Actor;
import org.fengqiao.platform.security.Purpose;
import org.fengqiao.platform.security.Role;

/**
 * Who may read in clear whom to call about a message, and for what (个人信息保护法 6): whoever took it in, the committee or
 * centre of its very place, and the director of one above. Lying inside somebody's division alone is no reason.
 */
final class ContactRules {

    private ContactRules() {}

    static boolean allows(Actor reader, Purpose purpose, GridMessage message) {
        boolean tookIn = message.sender().equals(reader.username());
        boolean answers = reader.answersForDivision()
                && (message.division().equals(reader.division())
                        || (reader.is(Role.DIRECTOR) && reader.covers(message.division())));
        return (tookIn || answers) && allows(reader, purpose);
    }

    private static boolean allows(Actor reader, Purpose purpose) {
        return switch (purpose) {
            case HANDLING -> reader.is(Role.GRID_WORKER, Role.CLERK, Role.MEDIATOR, Role.DIRECTOR);
            case VERIFICATION, CITIZEN_REQUEST -> reader.is(Role.CLERK, Role.DIRECTOR);
            case SUPERVISION -> false;
        };
    }
}
