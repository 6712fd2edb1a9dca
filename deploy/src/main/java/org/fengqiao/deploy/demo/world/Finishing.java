package org.fengqiao.deploy.demo.world;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.fengqiao.deploy.demo.ledger.Fact;
import org.fengqiao.deploy.demo.plan.Ending;

/** From the result to the closed file, and what comes after it. */
final class Finishing {
    private final World world;
    private final Handling handling;
    private final SplittableRandom chance;

    Finishing(World world, Handling handling, SplittableRandom chance) {
        this.world = world;
        this.handling = handling;
        this.chance = chance;
    }

    /** Brings the file to its end. */
    FileView end(FileView file, Ending ending) {
        var done = result(file, ending);
        done = done.is("SETTLED", "UNSETTLED") ? checked(done, true) : done;
        if (ending == Ending.CONFIRMED && done.is("VERIFIED") && done.confirmable()) {
            done = confirmed(done);
        }
        return done.is("VERIFIED")
                ? handling.act(done, "closing", Map.of(), handling.staff(done).director())
                : done;
    }

    /** An agreement, or the news that there is none. */
    FileView result(FileView file, Ending ending) {
        if (!file.is("DISPATCHED", "SIGNED_IN", "MEDIATING", "SUSPENDED")) {
            return file;
        }
        return switch (ending) {
            case ORAL, ON_SPOT, NOT_ACCEPTED -> agreed(handling.mediated(file), oral());
            case WRITTEN -> signed(handling.mediated(file), false);
            case CONFIRMED -> signed(handling.mediated(file), true);
            case FAILED -> failed(handling.mediated(file));
            case REFUSED -> refused(handling.assigned(file));
        };
    }

    private static Map<String, Object> oral() {
        return Map.of("form", "ORAL", "content", "双方当场和解：侵占部分三日内恢复，互相赔礼，今后不再为此争执。");
    }

    private FileView agreed(FileView file, Map<String, Object> terms) {
        return file.is("MEDIATING") ? handling.act(file, "agreement", terms, handling.handler(file)) : file;
    }

    private FileView signed(FileView file, boolean confirmable) {
        var terms = new LinkedHashMap<String, Object>();
        terms.put("form", "WRITTEN");
        terms.put("content", "经调解，双方自愿达成如下协议，自各方签名、调解员签名并加盖印章之日起生效。");
        terms.put("obligations", List.of("被申请人于本月底前支付约定款项", "申请人收款后三日内清除障碍物"));
        terms.put("signedBy", file.signatories());
        terms.put("mediatorSigned", true);
        terms.put("sealed", true);
        terms.put("confirmable", confirmable);
        var agreed = agreed(file, terms);
        return agreed.is("SETTLED")
                ? handling.act(
                        agreed,
                        "documents",
                        Map.of(
                                "reference", "archive://agreement/" + agreed.caseNo(),
                                "kind", "AGREEMENT",
                                "mediaType", "application/pdf"),
                        handling.handler(agreed))
                : agreed;
    }

    private FileView failed(FileView file) {
        if (!file.is("MEDIATING")) {
            return file;
        }
        var body = Map.<String, Object>of("reason", "双方分歧较大，多次协商未能一致", "routes", List.of("LITIGATION"));
        return handling.act(file, "failure", body, handling.handler(file));
    }

    private FileView refused(FileView file) {
        if (!file.is("SIGNED_IN", "MEDIATING")) {
            return file;
        }
        int respondent = file.signatories().getLast();
        return handling.act(file, "consents", Map.of("party", respondent, "consents", false), handling.handler(file));
    }

    /** Someone without a part in it looks whether the result stands. */
    FileView checked(FileView file, boolean passed) {
        var rested = handling.rest(file, file.grade().equals("SIMPLE") ? 0 : chance.nextInt(2));
        if (!rested.is("SETTLED", "UNSETTLED")) {
            return rested;
        }
        var note = passed ? "电话核实双方，均认可结果" : "一方表示约定事项不清，请补充约定";
        return handling.act(rested, "verification", Map.of("passed", passed, "note", note), handling.checker(rested));
    }

    private FileView confirmed(FileView file) {
        var director = handling.staff(file).director();
        var applied = handling.act(file, "confirmation", Map.of("applicants", file.signatories()), director);
        var rested = handling.rest(applied, 2 + chance.nextInt(6));
        var decided = handling.act(rested, "confirmation-result", Map.of("confirmed", true), director);
        world.ledger().count(Fact.CONFIRMED);
        return decided;
    }

    /** A few days later the unit asks whether the agreement is kept. */
    void revisit(FileView file) {
        var rested = handling.rest(file, 1 + chance.nextInt(3));
        if (rested.is("CLOSED")) {
            var body = Map.<String, Object>of("rating", 3 + chance.nextInt(3), "performed", true, "note", "电话回访，约定已履行");
            handling.act(rested, "revisit", body, handling.staff(rested).desk());
            world.ledger().count(Fact.REVISITED);
        }
    }

    /** The dispute comes back. */
    FileView reopened(FileView file) {
        var rested = handling.rest(file, 5 + chance.nextInt(8));
        if (!rested.is("CLOSED")) {
            return rested;
        }
        world.ledger().count(Fact.REOPENED);
        var reason = Map.<String, Object>of("reason", "一方未按约定履行，当事人再次反映");
        return handling.act(rested, "reopening", reason, handling.staff(rested).director());
    }
}
