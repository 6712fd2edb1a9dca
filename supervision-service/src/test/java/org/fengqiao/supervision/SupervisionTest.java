package org.fengqiao.supervision;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.fengqiao.contracts.Grade;
import org.fengqiao.contracts.Tier;
import org.fengqiao.platform.reference.Reference;
import org.fengqiao.supervision.ledger.Lives;
import org.fengqiao.supervision.ledger.Story;
import org.fengqiao.testkit.MutableClock;

/** What tests over the real servers have in common. */
public abstract class SupervisionTest {

    protected final Db db;
    protected final MutableClock clock;
    protected final Bus bus = new Bus();

    protected SupervisionTest(Db db, MutableClock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** A case that was dispatched to a tier and has not been picked up. */
    protected Story dispatched(Tier tier, Grade grade) {
        return Lives.dispatched(Bus.caseNo(), clock.instant(), tier, grade);
    }

    protected Story inMediation(Tier tier, Grade grade) {
        return Lives.inMediation(Bus.caseNo(), clock.instant(), tier, grade);
    }

    /** Sends what was told and waits until it is folded. */
    protected String send(Story story) {
        story.told().forEach(bus::send);
        String caseNo = story.caseNo();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> db.number("SELECT count(*) FROM case_event WHERE case_no = ?", caseNo)
                        == story.told().size());
        return caseNo;
    }

    /** Loads a year whose holidays were not known, at a moment at which no limit has been computed anew with it yet. */
    protected void loadUnplanned(int year) {
        db.run(
                "INSERT INTO calendar_year VALUES (?, jsonb_build_array(? || '-01-01'), '[]', '通知', 'x', now(), 0)",
                year,
                Integer.toString(year));
        db.run("UPDATE calendar_edition SET edition = edition + 1");
    }

    /** Causes of the moves of a case's handling limit. */
    protected List<String> movesOfHandling(String caseNo) {
        return db.texts(
                "SELECT cause FROM clock_move WHERE case_no = ? AND clock LIKE '%/HANDLING/%' ORDER BY id", caseNo);
    }

    /** The county's divisions and units that the stories speak of. */
    protected static void county(Reference reference) {
        County.load(reference);
    }
}
