package org.fengqiao.supervision.store;

import java.util.ArrayList;
import java.util.List;
import org.fengqiao.supervision.ledger.CaseLedger;
import org.fengqiao.supervision.ledger.DueMoved;
import org.fengqiao.supervision.ledger.Picture;
import org.fengqiao.supervision.statistics.Count;

/** What happened to one case in a transaction, until it is written down. */
public final class Change {

    private final CaseLedger ledger;
    private final List<DueMoved> moved = new ArrayList<>();
    private final List<Count> counts = new ArrayList<>();
    private Picture picture;
    private int events;

    public Change(CaseLedger ledger) {
        this.ledger = ledger;
    }

    public CaseLedger ledger() {
        return ledger;
    }

    public Picture picture() {
        return picture;
    }

    /** Ends that moved; the reckoning adds to it. */
    public List<DueMoved> moved() {
        return moved;
    }

    public List<Count> counts() {
        return counts;
    }

    public int events() {
        return events;
    }

    /** The case as it stands after one more event. */
    public void show(Picture now) {
        picture = now;
    }

    /** One more event of another service has been taken in. */
    public void counted() {
        events++;
    }
}
