package org.fengqiao.intake.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fengqiao.intake.casetrack.CaseTrack;
import org.fengqiao.intake.casetrack.CaseTracks;
import org.fengqiao.intake.kind.KindTables;
import org.fengqiao.intake.number.CaseNumber;
import org.fengqiao.intake.party.Headcount;
import org.fengqiao.intake.text.Labels;
import org.fengqiao.platform.crypto.SealedCase;
import org.fengqiao.platform.crypto.SealedCase.PartyRole;
import org.fengqiao.platform.crypto.SealedCase.SealedParty;
import org.fengqiao.platform.crypto.Vault;
import org.fengqiao.platform.reference.Division;
import org.fengqiao.platform.reference.Reference;
import org.fengqiao.platform.security.Actor;

/** Makes views of registrations, masking what the reader has no purpose for. */
@ApplicationScoped
class RegistrationViews {

    private final Vault vault;
    private final KindTables kinds;
    private final Reference reference;
    private final CaseTracks tracks;
    private final CaseAccess access;

    RegistrationViews(Vault vault, KindTables kinds, Reference reference, CaseTracks tracks, CaseAccess access) {
        this.vault = vault;
        this.kinds = kinds;
        this.reference = reference;
        this.tracks = tracks;
        this.access = access;
    }

    RegistrationView view(Registration r, Actor reader, boolean masked, Locale locale) {
        SealedCase content = vault.open(r.sealed(), SealedCase.class);
        return new RegistrationView(
                r.id(),
                r.decision(),
                Labels.of(r.decision(), locale),
                r.caseNo(),
                approaches(r),
                r.channel(),
                r.kind(),
                kindLabel(r, locale),
                r.kindVersion(),
                r.division(),
                divisionName(r),
                r.unit(),
                r.sender(),
                r.persons(),
                r.batches(),
                r.persons() >= Headcount.GROUP,
                masked && r.confidential() ? null : content.title(),
                masked ? null : content.text(),
                masked ? null : content.placeText(),
                content.parties().stream()
                        .map(party -> masked ? party.masked() : party)
                        .map(RegistrationView.PartyView::of)
                        .toList(),
                masked ? null : evidence(r),
                r.amountCents(),
                r.violenceRisk(),
                r.crimeSigns(),
                r.confidential(),
                r.onSpot(),
                r.sourceSystem(),
                r.sourceId(),
                relatesTo(r, reader),
                r.refusal(),
                Labels.of(r.refusal(), locale),
                r.route(),
                Labels.of(r.route(), locale),
                r.activity(),
                r.service(),
                r.desk(),
                r.registeredAt(),
                r.clientTime(),
                masked);
    }

    RegistrationSummary summary(Registration r, Locale locale) {
        SealedCase content = vault.open(r.sealed(), SealedCase.class);
        return new RegistrationSummary(
                r.id(),
                r.decision(),
                Labels.of(r.decision(), locale),
                r.caseNo(),
                r.channel(),
                r.kind(),
                kindLabel(r, locale),
                r.division(),
                divisionName(r),
                r.confidential() ? null : content.title(),
                applicant(content),
                r.persons(),
                r.batches(),
                r.persons() >= Headcount.GROUP,
                r.sender(),
                r.registeredAt());
    }

    private static String applicant(SealedCase content) {
        return content.parties().stream()
                .filter(party -> party.role() == PartyRole.APPLICANT)
                .findFirst()
                .map(SealedParty::masked)
                .map(SealedParty::name)
                .orElse(null);
    }

    private String relatesTo(Registration r, Actor reader) {
        return Optional.ofNullable(r.relatesTo())
                .filter(earlier -> access.find(new CaseNumber(earlier), reader).isPresent())
                .orElse(null);
    }

    private Integer approaches(Registration r) {
        return r.caseNo() == null
                ? null
                : tracks.find(new CaseNumber(r.caseNo()))
                        .map(CaseTrack::approaches)
                        .orElse(null);
    }

    private List<EvidenceRequest> evidence(Registration r) {
        return r.evidence() == null ? List.of() : Arrays.asList(vault.open(r.evidence(), EvidenceRequest[].class));
    }

    private String kindLabel(Registration r, Locale locale) {
        return kinds.version(r.kindVersion())
                .flatMap(table -> table.find(r.kind()))
                .map(kind -> kind.label(locale))
                .orElse(r.kind());
    }

    private String divisionName(Registration r) {
        return reference.division(r.division()).map(Division::name).orElse(r.division());
    }
}
