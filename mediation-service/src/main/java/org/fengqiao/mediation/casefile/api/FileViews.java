package org.fengqiao.mediation.casefile.api;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;
import org.fengqiao.mediation.casefile.api.FileView.AgreementView;
import org.fengqiao.mediation.casefile.api.FileView.Dispatched;
import org.fengqiao.mediation.casefile.api.ProgressViews.ConfirmationView;
import org.fengqiao.mediation.casefile.api.ProgressViews.ReferralView;
import org.fengqiao.mediation.casefile.api.ProgressViews.RefusalView;
import org.fengqiao.mediation.casefile.api.ProgressViews.RequestView;
import org.fengqiao.mediation.casefile.api.ProgressViews.ResultView;
import org.fengqiao.mediation.casefile.api.ProgressViews.RevisitView;
import org.fengqiao.mediation.casefile.api.ProgressViews.VerificationView;
import org.fengqiao.mediation.casefile.domain.Agreement;
import org.fengqiao.mediation.casefile.domain.Assignment;
import org.fengqiao.mediation.casefile.domain.CaseFile;
import org.fengqiao.mediation.casefile.domain.Closing;
import org.fengqiao.mediation.casefile.domain.Paper;
import org.fengqiao.mediation.casefile.domain.Proceedings;
import org.fengqiao.mediation.casefile.domain.Request;
import org.fengqiao.mediation.casefile.domain.RequestKind;
import org.fengqiao.mediation.casefile.domain.Settling;
import org.fengqiao.mediation.casefile.domain.TierPolicy;
import org.fengqiao.platform.crypto.FreeText;
import org.fengqiao.platform.crypto.SealedCase;
import org.fengqiao.platform.crypto.SealedCase.PartyRole;
import org.fengqiao.platform.crypto.SealedCase.SealedParty;
import org.fengqiao.platform.crypto.Vault;
import org.fengqiao.platform.problem.ProblemTexts;
import org.fengqiao.platform.reference.Reference;
import org.fengqiao.platform.reference.Unit;

/** Makes views of files in the reader's language, masking what the reader has no purpose for. */
@ApplicationScoped
class FileViews {

    private static final SealedCase NOTHING = new SealedCase(null, null, null, List.of());

    private final Vault vault;
    private final FreeText texts;
    private final Reference reference;
    private final TierPolicy policy;
    private final HttpHeaders headers;

    FileViews(Vault vault, FreeText texts, Reference reference, TierPolicy policy, HttpHeaders headers) {
        this.vault = vault;
        this.texts = texts;
        this.reference = reference;
        this.policy = policy;
        this.headers = headers;
    }

    /** The file without its dossier, masked. */
    FileView summary(CaseFile file) {
        return view(file, null, true);
    }

    /** The file with its dossier. */
    FileView whole(CaseFile file, List<Paper> papers, boolean masked) {
        return view(file, papers.stream().map(p -> paper(p, masked)).toList(), masked);
    }

    FileRow row(CaseFile file) {
        Assignment a = file.assignment();
        return new FileRow(
                file.caseNo(),
                file.hop(),
                file.role(),
                file.unit(),
                file.state(),
                label(file),
                file.mediator(),
                a.grade(),
                a.kind(),
                a.division(),
                applicant(content(file)),
                a.persons(),
                pending(file),
                a.dispatchedAt(),
                file.signedInAt(),
                file.overdueSince(),
                file.outcome());
    }

    private FileView view(CaseFile file, List<PaperView> papers, boolean masked) {
        SealedCase content = content(file);
        Assignment a = file.assignment();
        Proceedings p = file.proceedings();
        return new FileView(
                file.caseNo(),
                file.hop(),
                file.role(),
                policy.tier(),
                file.unit(),
                reference.unit(file.unit()).map(Unit::name).orElse(null),
                file.state(),
                label(file),
                file.allowed(policy),
                Closing.missing(file, policy),
                file.mediator(),
                new Dispatched(a.reason(), a.fromHop(), a.fromTier(), a.fromUnit(), a.orderedBy(), a.decisions()),
                a.grade(),
                a.risk(),
                a.channel(),
                a.kind(),
                a.division(),
                a.stabilityDivision(),
                a.firstContactUnit(),
                a.persons(),
                a.groupCase(),
                a.amountCents(),
                a.confidential(),
                file.returnable(),
                a.registeredAt(),
                a.dispatchedAt(),
                file.signedInAt(),
                file.overdueSince(),
                file.extensionDays(),
                file.closedAt(),
                file.outcome(),
                masked,
                masked ? null : content.title(),
                masked ? null : content.text(),
                masked ? null : content.placeText(),
                content.parties().stream()
                        .map(party -> masked ? party.masked() : party)
                        .map(PartyView::of)
                        .toList(),
                p.hearing().consents(),
                p.hearing().refusals().stream().map(RefusalView::of).toList(),
                p.hearing().sessions(),
                agreement(file),
                ResultView.of(p.result()),
                VerificationView.of(p.verification()),
                ConfirmationView.of(p.confirmation()),
                RevisitView.of(p.revisit()),
                ReferralView.of(p.referral()),
                file.requests().all().stream()
                        .map(r -> RequestView.of(r, texts::open))
                        .toList(),
                papers);
    }

    private SealedCase content(CaseFile file) {
        return file.sealed() == null ? NOTHING : vault.open(file.sealed(), SealedCase.class);
    }

    private static AgreementView agreement(CaseFile file) {
        Agreement a = file.proceedings().agreement();
        return a == null
                ? null
                : new AgreementView(
                        a.form().name(),
                        a.signedBy(),
                        a.mediatorSigned(),
                        a.stamped(),
                        a.confirmable(),
                        a.effectiveAt(),
                        Settling.missing(file));
    }

    private PaperView paper(Paper paper, boolean masked) {
        return new PaperView(
                paper.no(),
                paper.kind(),
                paper.writtenBy(),
                paper.writtenAt(),
                paper.details() == null ? null : paper.details().opened(masked ? text -> null : texts::open),
                masked ? null : vault.openIfOurs(paper.sealed(), JsonNode.class).orElse(null));
    }

    private static String applicant(SealedCase content) {
        return content.parties().stream()
                .filter(party -> party.role() == PartyRole.APPLICANT)
                .findFirst()
                .map(SealedParty::masked)
                .map(SealedParty::name)
                .orElse(null);
    }

    private static RequestKind pending(CaseFile file) {
        return file.requests().pending().map(Request::kind).orElse(null);
    }

    private String label(CaseFile file) {
        Locale locale = ProblemTexts.locale(headers.getAcceptableLanguages());
        return ProblemTexts.text(locale, "state." + file.state());
    }
}
