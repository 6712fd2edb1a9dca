package org.fengqiao.deploy.demo.world;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.fengqiao.contracts.Tier;
import org.fengqiao.deploy.rest.Token;

/** The ordinary work on a file, from the sign-in to the last meeting before a result. */
final class Handling {
    private static final List<String> MODES = List.of("HOME", "FIELD", "ONLINE", "CENTRE");

    private final World world;
    private final SplittableRandom chance;
    private final Set<String> handlers = new HashSet<>();

    Handling(World world, SplittableRandom chance) {
        this.world = world;
        this.chance = chance;
    }

    Staff staff(FileView file) {
        return new Staff(world.people(), file.unit());
    }

    /** Someone without a part in the mediation, who can check its result; others may have begun with this file. */
    Token checker(FileView file) {
        if (file.mediator() != null) {
            handlers.add(file.mediator());
        }
        return staff(file).checker(handlers);
    }

    FileView act(FileView file, String command, Map<String, Object> body, Token actor) {
        return here(world.files().act(file, command, body, actor));
    }

    /** Lets simulated days pass; comes back to the file as it is then. */
    FileView rest(FileView file, int days) {
        if (days == 0) {
            return file;
        }
        var timetable = world.timetable();
        timetable.sleepUntil(timetable.calendar().daysAfter(timetable.now(), days));
        return here(world.files().again(file, staff(file).director()));
    }

    /** Notes in the books where the file is, and stops whoever works on a case that has gone elsewhere. */
    FileView here(FileView file) {
        world.ledger().seen(file.caseNo(), file.tier(), file.unit(), file.hop(), file.state(), file.outcome());
        if (!file.workable()) {
            throw new MovedOn(file.state());
        }
        return file;
    }

    FileView signedIn(FileView file) {
        return file.is("DISPATCHED")
                ? act(file, "sign-in", Map.of(), staff(file).desk())
                : file;
    }

    FileView assigned(FileView file) {
        var ready = resumed(signedIn(file));
        return ready.mediator() == null && ready.is("SIGNED_IN", "MEDIATING")
                ? assigned(ready, staff(ready).mediatorNames().getFirst(), false)
                : ready;
    }

    FileView assigned(FileView file, String mediator, boolean chosen) {
        return act(
                file,
                "assignment",
                Map.of("mediator", mediator, "chosenByParty", chosen),
                staff(file).desk());
    }

    private FileView resumed(FileView file) {
        return file.is("SUSPENDED") ? act(file, "resumption", Map.of(), handler(file)) : file;
    }

    /** Who works on the file. */
    Token handler(FileView file) {
        var name = file.mediator() == null ? staff(file).directorName() : file.mediator();
        handlers.add(name);
        return world.people().named(name);
    }

    /** Everyone whose word counts agrees to mediation, and they meet once or several times. */
    FileView mediated(FileView file) {
        var now = assigned(file);
        if (!now.is("SIGNED_IN", "MEDIATING")) {
            return now;
        }
        for (int party : now.signatories()) {
            if (!now.consenting().contains(party)) {
                now = act(now, "consents", Map.of("party", party, "consents", true), handler(now));
            }
        }
        var pace = Pace.of(now, chance);
        for (int i = 0; i < pace.meetings() && now.is("SIGNED_IN", "MEDIATING"); i++) {
            now = i == 0 ? now : rest(now, pace.daysBetween());
            now = met(now);
        }
        return now;
    }

    private FileView met(FileView file) {
        int minutes = 30 + chance.nextInt(120);
        var body = new LinkedHashMap<String, Object>();
        body.put("mode", file.tier() == Tier.VILLAGE ? MODES.get(chance.nextInt(2)) : MODES.get(chance.nextInt(4)));
        body.put("kind", "PEOPLE");
        body.put(
                "startedAt", world.timetable().now().minusSeconds(minutes * 60L).toString());
        body.put("minutes", minutes);
        body.put("participants", file.signatories());
        body.put("record", "双方陈述事实和诉求，调解员现场查看并释法说理，双方对主要事实无异议。");
        return act(file, "sessions", body, handler(file));
    }
}
