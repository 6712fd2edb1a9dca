package org.fengqiao.intake.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import org.fengqiao.contracts.Topics;
import org.fengqiao.intake.acceptance.Acceptance.NotAccepted;
import org.fengqiao.platform.journal.Journal;

/** Records an approach that the network must not take, and tells the right route (信访工作条例 19, 31). */
@ApplicationScoped
class CaseRefusal {

    private final RegistrationWriter writer;
    private final Content content;
    private final Journal journal;

    CaseRefusal(RegistrationWriter writer, Content content, Journal journal) {
        this.writer = writer;
        this.content = content;
        this.journal = journal;
    }

    RegistrationAnswer refuse(Approach approach, NotAccepted refused, Locale locale) {
        RegistrationAnswer answer = RegistrationAnswer.refused(approach, refused, locale);
        Registered registered = new Registered(
                approach,
                Decision.NOT_ACCEPTED,
                null,
                null,
                refused.refusal(),
                refused.route(),
                null,
                content.sealed(approach),
                content.evidence(approach),
                content.answer(approach, answer));
        writer.add(registered);
        journal.begin(RegistrationEvents.notAccepted(registered), Topics.INTAKE);
        return answer;
    }
}
