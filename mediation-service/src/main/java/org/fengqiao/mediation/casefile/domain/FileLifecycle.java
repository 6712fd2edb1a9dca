package org.fengqiao.mediation.casefile.domain;

import static org.fengqiao.mediation.casefile.domain.FileState.CLOSED;
import static org.fengqiao.mediation.casefile.domain.FileState.DISPATCHED;
import static org.fengqiao.mediation.casefile.domain.FileState.HANDED_OVER;
import static org.fengqiao.mediation.casefile.domain.FileState.MEDIATING;
import static org.fengqiao.mediation.casefile.domain.FileState.MOVING;
import static org.fengqiao.mediation.casefile.domain.FileState.REFERRED;
import static org.fengqiao.mediation.casefile.domain.FileState.SETTLED;
import static org.fengqiao.mediation.casefile.domain.FileState.SIGNED_IN;
import static org.fengqiao.mediation.casefile.domain.FileState.SUSPENDED;
import static org.fengqiao.mediation.casefile.domain.FileState.UNSETTLED;
import static org.fengqiao.mediation.casefile.domain.FileState.VERIFIED;

import java.util.Arrays;
import java.util.List;
import org.fengqiao.contracts.AssignmentRole;
import org.fengqiao.contracts.Tier;

/**
 * The one place that knows what may happen to a case file, and when.
 *
 * <pre>
 *                 fallback owner
 *               ┌───────────────┐             ┌────────── sent back ───────────┬────────┐
 *               │               ▼             ▼                                │        │
 *  DISPATCHED ──┴─ sign-in ► SIGNED_IN ─► MEDIATING ── agreement ──► SETTLED ──┤        │
 *      │                        │  ▲          │  ▲  └── failure ───► UNSETTLED ┤        │
 *      │                 suspension resumption┘  │       refusal       ▲       │        │
 *      │                        ▼  │             │                     │       └─► VERIFIED ─► CLOSED ─► revisit
 *      │                      SUSPENDED          └──── reopening ──────┼───────────────────────── ┘
 *      │                        │                                      │
 *      └─ released or recalled ─┴─► MOVING ── accepted ──► REFERRED ───┴─► SETTLED or UNSETTLED, or back
 *                                   │    └── refused or declined: back to the state before
 *                                   └─ the receiver has taken over ─► HANDED_OVER
 *
 *  CLOSED ── an approach joined meanwhile ─► VERIFIED
 *
 *  ASSIST: DISPATCHED ─► SIGNED_IN ─► MEDIATING ─► CLOSED by its own conclusion, or with the lead
 * </pre>
 */
final class FileLifecycle {

    private static final Transition STAY = new Transition.Stay();
    private static final Transition BACK = new Transition.Back();
    private static final Transition REFUSED = new Transition.Refused();

    private final Tier tier;

    FileLifecycle(Tier tier) {
        this.tier = tier;
    }

    Transition after(AssignmentRole role, FileState state, FileCommand command) {
        return switch (role) {
            case LEAD -> lead(state, command);
            case ASSIST -> assist(state, command);
        };
    }

    boolean allows(AssignmentRole role, FileState state, FileCommand command) {
        return !after(role, state, command).equals(REFUSED);
    }

    /** Paths of the REST commands that are allowed in a state. */
    List<String> allowed(AssignmentRole role, FileState state) {
        return Arrays.stream(FileCommand.values())
                .filter(command -> allows(role, state, command))
                .flatMap(command -> command.path().stream())
                .distinct()
                .toList();
    }

    private Transition lead(FileState state, FileCommand command) {
        return switch (command) {
            case SIGN_IN, FALL_BACK -> in(state, DISPATCHED).moveTo(SIGNED_IN);
            case ASSIGN, REFUSE_MEDIATOR, CONSENT ->
                in(state, SIGNED_IN, MEDIATING).stay();
            case HOLD_SESSION -> in(state, SIGNED_IN, MEDIATING).moveTo(MEDIATING);
            case REFUSE_MEDIATION, FAIL -> in(state, SIGNED_IN, MEDIATING).moveTo(UNSETTLED);
            case DRAFT_AGREEMENT -> in(state, MEDIATING).stay();
            case SETTLE -> in(state, MEDIATING).moveTo(SETTLED);
            case SUSPEND -> in(state, SIGNED_IN, MEDIATING).moveTo(SUSPENDED);
            case RESUME -> in(state, SUSPENDED).goBack();
            case ASK_RETURN, REJECT_REQUEST ->
                in(state, DISPATCHED, SIGNED_IN, MEDIATING).stay();
            case ASK_REFERRAL, ASK_EXTENSION, GRANT_EXTENSION ->
                in(state, SIGNED_IN, MEDIATING).stay();
            case ASK_ESCALATION ->
                tier.above() == null ? REFUSED : in(state, SIGNED_IN, MEDIATING).stay();
            case RELEASE -> in(state, DISPATCHED, SIGNED_IN, MEDIATING).moveTo(MOVING);
            case RECALL ->
                in(state, DISPATCHED, SIGNED_IN, MEDIATING, SUSPENDED, UNSETTLED)
                        .moveTo(MOVING);
            case HAND_OVER -> in(state, MOVING).moveTo(HANDED_OVER);
            case REFUSE_MOVE, DECLINE_REFERRAL -> in(state, MOVING).goBack();
            case ACCEPT_REFERRAL -> in(state, MOVING).moveTo(REFERRED);
            case PARTNER_SETTLED -> in(state, REFERRED).moveTo(SETTLED);
            case PARTNER_ENDED -> in(state, REFERRED).moveTo(UNSETTLED);
            case RETURN_REFERRAL -> in(state, REFERRED).goBack();
            case VERIFY -> in(state, SETTLED, UNSETTLED).moveTo(VERIFIED);
            case SEND_BACK -> in(state, SETTLED, UNSETTLED, VERIFIED).moveTo(MEDIATING);
            case CLOSE -> in(state, VERIFIED).moveTo(CLOSED);
            case REOPEN -> in(state, CLOSED).moveTo(MEDIATING);
            case UNDO_CLOSING -> in(state, CLOSED).moveTo(VERIFIED);
            case REVISIT -> in(state, CLOSED).stay();
            case APPLY_CONFIRMATION, DECIDE_CONFIRMATION ->
                in(state, SETTLED, VERIFIED, CLOSED).stay();
            case FILE_DOCUMENT, NOTE -> state == HANDED_OVER ? REFUSED : STAY;
            case WITHDRAW -> withdrawn(state);
            case CONCLUDE_ASSIST, END_ASSIST -> REFUSED;
        };
    }

    /** While a case is on its way its fate is open: a withdrawal waits until it is clear who holds it. */
    private static Transition withdrawn(FileState state) {
        return switch (state) {
            case DISPATCHED, SIGNED_IN, MEDIATING, SUSPENDED, SETTLED, UNSETTLED, VERIFIED, REFERRED ->
                new Transition.To(CLOSED);
            case MOVING -> STAY;
            case CLOSED, HANDED_OVER -> REFUSED;
        };
    }

    private static Transition assist(FileState state, FileCommand command) {
        return switch (command) {
            case SIGN_IN, FALL_BACK -> in(state, DISPATCHED).moveTo(SIGNED_IN);
            case ASSIGN, REFUSE_MEDIATOR, ASK_EXTENSION, GRANT_EXTENSION, REJECT_REQUEST ->
                in(state, SIGNED_IN, MEDIATING).stay();
            case HOLD_SESSION -> in(state, SIGNED_IN, MEDIATING).moveTo(MEDIATING);
            case CONCLUDE_ASSIST -> in(state, SIGNED_IN, MEDIATING).moveTo(CLOSED);
            case END_ASSIST -> in(state, DISPATCHED, SIGNED_IN, MEDIATING).moveTo(CLOSED);
            case FILE_DOCUMENT, NOTE ->
                in(state, DISPATCHED, SIGNED_IN, MEDIATING, CLOSED).stay();
            case CONSENT, REFUSE_MEDIATION, DRAFT_AGREEMENT, SETTLE, FAIL -> REFUSED;
            case SUSPEND, RESUME, ASK_ESCALATION, ASK_RETURN, ASK_REFERRAL, RELEASE, RECALL, HAND_OVER -> REFUSED;
            case REFUSE_MOVE, ACCEPT_REFERRAL, DECLINE_REFERRAL, PARTNER_SETTLED, PARTNER_ENDED -> REFUSED;
            case RETURN_REFERRAL, VERIFY, SEND_BACK, CLOSE, REOPEN, UNDO_CLOSING, REVISIT, WITHDRAW -> REFUSED;
            case APPLY_CONFIRMATION, DECIDE_CONFIRMATION -> REFUSED;
        };
    }

    private static Rule in(FileState state, FileState... allowed) {
        return new Rule(Arrays.asList(allowed).contains(state));
    }

    private record Rule(boolean met) {

        Transition moveTo(FileState target) {
            return met ? new Transition.To(target) : REFUSED;
        }

        Transition stay() {
            return met ? STAY : REFUSED;
        }

        Transition goBack() {
            return met ? BACK : REFUSED;
        }
    }
}
