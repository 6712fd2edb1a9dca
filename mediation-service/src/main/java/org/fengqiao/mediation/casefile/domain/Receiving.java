package org.fengqiao.mediation.casefile.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.fengqiao.contracts.AgreementForm;
import org.fengqiao.contracts.MediationEvent;
import org.fengqiao.contracts.MediationEvent.CaseSignedIn;
import org.fengqiao.contracts.MediationEvent.CaseTakenOver;
import org.fengqiao.contracts.MediationEvent.MediatorAssigned;
import org.fengqiao.contracts.Outcome;
import org.fengqiao.mediation.casefile.domain.Result.Origin;

/** Taking a case in: from the dispatch to the sign-in (接件). */
public final class Receiving {

    private Receiving() {}

    /** The unit handles the case from now on; one that was settled at the window only waits for its verification. */
    public static List<MediationEvent> takeOver(CaseFile file, Act act) {
        List<MediationEvent> events = new ArrayList<>();
        events.add(new CaseTakenOver(file.caseNo(), file.hop(), act.tier(), file.unit(), file.role(), act.at()));
        if (file.assignment().settledOnSpot()) {
            events.addAll(settledOnSpot(file, act));
        }
        return events;
    }

    private static List<MediationEvent> settledOnSpot(CaseFile file, Act act) {
        String by = file.assignment().settledOnSpotBy();
        file.startSettled(by, act.at());
        CaseSignedIn signedIn = new CaseSignedIn(file.caseNo(), file.hop(), act.tier(), file.unit(), by, act.at());
        Agreement oral = new Agreement(
                AgreementForm.ORAL,
                Set.of(),
                false,
                false,
                false,
                file.assignment().registeredAt());
        file.note(p -> p.with(oral)
                .with(p.hearing().withHandlers(by))
                .with(new Result(Outcome.SETTLED, Origin.ON_SPOT, List.of(), by, act.at())));
        return List.of(signedIn, Settling.settled(file, oral, by, act));
    }

    /** Someone of the unit takes the case. */
    public static List<MediationEvent> signIn(CaseFile file, Act act) {
        file.advance(FileCommand.SIGN_IN, act);
        file.signedIn(act.at());
        return List.of(new CaseSignedIn(file.caseNo(), file.hop(), act.tier(), file.unit(), act.account(), act.at()));
    }

    /** Nobody did in time, so the fallback owner holds it in person (书记兜底); mechanism #7. */
    public static List<MediationEvent> fallBackTo(String owner, CaseFile file, Act act) {
        if (file.isLeavingUnsigned()) {
            file.assign(owner);
            return List.of();
        }
        if (!file.allows(FileCommand.FALL_BACK, act)) {
            return List.of();
        }
        file.advance(FileCommand.FALL_BACK, act);
        file.signedIn(act.at());
        file.assign(owner);
        return List.of(
                new CaseSignedIn(file.caseNo(), file.hop(), act.tier(), file.unit(), owner, act.at()),
                new MediatorAssigned(
                        file.caseNo(), file.hop(), act.tier(), file.unit(), owner, false, act.account(), act.at()));
    }

    /** The case was on its way when the fallback owner was named, and stays. */
    static List<MediationEvent> fallBackIfMissed(CaseFile file, Act act) {
        return file.state() == FileState.DISPATCHED && file.mediator() != null
                ? fallBackTo(file.mediator(), file, act)
                : List.of();
    }
}
