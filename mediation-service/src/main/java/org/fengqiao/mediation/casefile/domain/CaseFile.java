package org.fengqiao.mediation.casefile.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.fengqiao.contracts.AssignmentRole;
import org.fengqiao.contracts.MoveKind;
import org.fengqiao.contracts.Outcome;
import org.fengqiao.contracts.RoutingEvent.CaseDispatched;
import org.hibernate.annotations.DynamicUpdate;

/**
 * One unit's file of one case (案卷). Its version is the point at which everything that happens to the case in this unit
 * is put in order; the classes beside it say what may be done to it.
 */
@Entity
@Table(name = "case_file")
@DynamicUpdate
public class CaseFile extends FileRecord {

    protected CaseFile() {}

    /** The file that a dispatch opens. */
    public static CaseFile open(CaseDispatched dispatch, List<PartyRef> parties) {
        CaseFile file = new CaseFile();
        file.key = new FileKey(dispatch.caseNo(), dispatch.hop());
        file.role = dispatch.role();
        file.unit = dispatch.unit();
        file.state = FileState.DISPATCHED;
        file.returnable = dispatch.returnable();
        file.sealed = dispatch.sealed();
        file.assignment = Assignment.of(dispatch);
        file.parties = new Parties(List.copyOf(parties));
        file.proceedings = Proceedings.begin();
        file.requests = Requests.none();
        return file;
    }

    /** Goes where the lifecycle says, or refuses. A request that is left behind lapses. */
    void advance(FileCommand command, Act act) {
        require(command, act);
        switch (act.policy().lifecycle().after(role, state, command)) {
            case Transition.To to -> enter(to.target());
            case Transition.Back _ -> enter(resumeState);
            case Transition.Stay _ -> {}
            case Transition.Refused _ -> {}
        }
        if (pendingRequest != null && !state.takesRequests()) {
            put(requests.lapsed(act.at()));
        }
    }

    /** Refuses what the lifecycle does not allow, before anything is changed. */
    void require(FileCommand command, Act act) {
        if (!allows(command, act)) {
            throw new IllegalTransition(state, command, act.policy().lifecycle().allowed(role, state));
        }
    }

    /** A case that was settled at the window begins where others arrive. */
    void startSettled(String account, Instant at) {
        state = FileState.SETTLED;
        mediator = account;
        signedInAt = at;
    }

    private void enter(FileState target) {
        move = null;
        if (!target.waits()) {
            resumeState = null;
        } else if (!state.waits()) {
            resumeState = state;
        }
        state = target;
    }

    /** By which move the case is on its way. */
    void letGo(MoveKind kind) {
        move = kind;
    }

    /** Whether an answer about such a move is about the one that the case is on. */
    boolean isOn(MoveKind kind) {
        return move == null || move == kind;
    }

    /** Whether the case is on its way before anyone of the unit had signed it in. */
    boolean isLeavingUnsigned() {
        return state == FileState.MOVING && resumeState == FileState.DISPATCHED;
    }

    /** Whether the unit may still have to do with the case: not where it was handed over, or its help has ended. */
    public boolean isConcernedNow() {
        return state != FileState.HANDED_OVER && (role == AssignmentRole.LEAD || state != FileState.CLOSED);
    }

    /** Whether the lifecycle lets the command take effect now. */
    public boolean allows(FileCommand command, Act act) {
        return act.policy().lifecycle().allows(role, state, command);
    }

    /** Paths of the commands that the state allows. */
    public List<String> allowed(TierPolicy policy) {
        return policy.lifecycle().allowed(role, state);
    }

    /** Whether the file is under way in this unit, so that the answer to a closing is what it still lacks. */
    boolean isBeforeClosing() {
        return !state.isOver() && !state.waits() && role == AssignmentRole.LEAD;
    }

    /** Whoever took any part in the mediation or its result cannot be the one who checks. */
    boolean wasHandledBy(String account) {
        return account.equals(mediator) || proceedings.hearing().handlers().contains(account);
    }

    void note(UnaryOperator<Proceedings> change) {
        proceedings = change.apply(proceedings);
    }

    void put(Requests changed) {
        requests = changed;
        pendingRequest = changed.pending().map(Request::kind).orElse(null);
    }

    void signedIn(Instant at) {
        signedInAt = at;
        overdueSince = null;
    }

    void assign(String account) {
        mediator = account;
    }

    void closed(Outcome how, Instant at) {
        outcome = how;
        closedAt = at;
    }

    /** The file was closed too early: its result stands, what came after the closing does not. */
    void closingUndone() {
        outcome = null;
        closedAt = null;
        note(p -> p.with((Revisit) null));
    }

    /** Whoever reopens a file that nobody had signed in takes it up. */
    void reopened(Instant at) {
        signedInAt = signedInAt == null ? at : signedInAt;
        outcome = null;
        closedAt = null;
        overdueSince = null;
        withdrawn = false;
        proceedings = proceedings.reopened();
    }

    /** Number of the next entry in the dossier; taking it makes the change visible in the version. */
    public int nextPaper() {
        return ++papers;
    }

    void notReturnable() {
        returnable = false;
    }

    void withdrawLater() {
        withdrawn = true;
    }

    void extended(int days) {
        extensionDays = days;
    }
}
