package org.fengqiao.intake.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import org.fengqiao.contracts.Topics;
import org.fengqiao.intake.casetrack.CaseTracks;
import org.fengqiao.intake.casetrack.Step;
import org.fengqiao.intake.casetrack.Steps;
import org.fengqiao.intake.number.CaseNumber;
import org.fengqiao.intake.number.CaseNumbers;
import org.fengqiao.intake.party.Fingerprints;
import org.fengqiao.intake.querycode.QueryCode;
import org.fengqiao.intake.querycode.QueryCodes;
import org.fengqiao.platform.journal.Journal;
import org.fengqiao.platform.problem.Problem;
import org.fengqiao.platform.security.Actor;

/** Opens a case for an accepted approach, or lets it join the applicant's open case of the same matter. */
@ApplicationScoped
class CaseOpening {

    private final CaseNumbers numbers;
    private final QueryCodes queryCodes;
    private final Fingerprints fingerprints;
    private final Matters matters;
    private final CaseAccess access;
    private final CaseTracks tracks;
    private final Steps steps;
    private final RegistrationWriter writer;
    private final Content content;
    private final Journal journal;

    CaseOpening(
            CaseNumbers numbers,
            QueryCodes queryCodes,
            Fingerprints fingerprints,
            Matters matters,
            CaseAccess access,
            CaseTracks tracks,
            Steps steps,
            RegistrationWriter writer,
            Content content,
            Journal journal) {
        this.numbers = numbers;
        this.queryCodes = queryCodes;
        this.fingerprints = fingerprints;
        this.matters = matters;
        this.access = access;
        this.tracks = tracks;
        this.steps = steps;
        this.writer = writer;
        this.content = content;
        this.journal = journal;
    }

    RegistrationAnswer open(Approach approach, Locale locale) {
        CaseNumber named = relatesTo(approach);
        CaseNumber caseNo = numbers.next(approach.place().code(), approach.registeredAt());
        SortedSet<String> applicants =
                fingerprints.ofApplicants(approach.content().parties());
        Claim claim = claim(approach, applicants, caseNo);
        return switch (claim) {
            case Claim.Fresh fresh -> fresh(approach, caseNo, named == null ? fresh.relapseOf() : named, locale);
            case Claim.Running running -> join(approach, running.caseNo(), caseNo, locale);
        };
    }

    /** What joins a case that ends at the same moment would be handled by nobody: such a case runs no longer. */
    private Claim claim(Approach approach, SortedSet<String> applicants, CaseNumber caseNo) {
        Claim claim = matters.claim(
                applicants, approach.kind().code(), approach.place().code(), caseNo);
        while (claim instanceof Claim.Running running && !tracks.join(running.caseNo())) {
            matters.close(List.of(running.caseNo().value()));
            claim = matters.claim(
                    applicants, approach.kind().code(), approach.place().code(), caseNo);
        }
        return claim;
    }

    private RegistrationAnswer fresh(Approach approach, CaseNumber caseNo, CaseNumber relatesTo, Locale locale) {
        QueryCode code = queryCodes.issue();
        RegistrationAnswer answer =
                RegistrationAnswer.opened(approach, caseNo, code, knownTo(approach.sender(), relatesTo), locale);
        Registered registered = new Registered(
                approach,
                Decision.ACCEPTED,
                caseNo,
                relatesTo,
                null,
                null,
                queryCodes.hash(caseNo, code),
                content.sealed(approach),
                content.evidence(approach),
                content.answer(approach, answer));
        writer.open(registered);
        journal.begin(RegistrationEvents.registered(registered), Topics.INTAKE);
        return answer;
    }

    private RegistrationAnswer join(Approach approach, CaseNumber joined, CaseNumber notOpened, Locale locale) {
        matters.moveTo(joined, notOpened);
        steps.add(joined, Step.JOINED, approach.unit(), approach.registeredAt());
        QueryCode code = queryCodes.issue();
        RegistrationAnswer answer = RegistrationAnswer.joined(approach, joined, code, locale);
        writer.add(new Registered(
                approach,
                Decision.JOINED,
                joined,
                null,
                null,
                null,
                queryCodes.hash(joined, code),
                content.sealed(approach),
                content.evidence(approach),
                content.answer(approach, answer)));
        journal.append(
                List.of(
                        RegistrationEvents.joined(approach, joined),
                        RegistrationEvents.supplementOf(approach, joined, content.note(approach))),
                event -> Topics.INTAKE);
        return answer;
    }

    private CaseNumber relatesTo(Approach approach) {
        String named = approach.request().relatesTo();
        if (named == null) {
            return null;
        }
        return CaseNumber.read(named)
                .filter(caseNo -> mayKnow(approach.sender(), caseNo))
                .orElseThrow(() -> Problem.invalid("relatesTo", "unknown-case"));
    }

    // Anybody may write down somebody else's identity, and is not told by that which cases that one had.
    private CaseNumber knownTo(Actor sender, CaseNumber earlier) {
        return earlier != null && mayKnow(sender, earlier) ? earlier : null;
    }

    private boolean mayKnow(Actor sender, CaseNumber caseNo) {
        return access.find(caseNo, sender).isPresent();
    }
}
