package org.fengqiao.deploy.demo.world;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fengqiao.contracts.Tier;
import org.fengqiao.deploy.rest.Answer;
import org.fengqiao.deploy.rest.Call;
import org.fengqiao.deploy.rest.Rest;
import org.fengqiao.deploy.rest.Token;

/** The mediation services of the three tiers as mediators, clerks and directors use them. */
final class FileDesk {
    private static final int CONFLICT = 409;
    private static final int STALE = 412;
    private static final int MOST_ATTEMPTS = 5;

    /** Commands that write something down each time, so that an answer that got lost must not lead to a second one. */
    private static final Set<String> WRITING = Set.of("sessions", "agreement", "requests", "documents");

    private final Rest rest;
    private final Map<Tier, URI> mediation;

    FileDesk(Rest rest, Map<Tier, URI> mediation) {
        this.rest = rest;
        this.mediation = mediation;
    }

    /** The file of an assignment, if it is there already. */
    Optional<FileView> find(Tier tier, String caseNo, int hop, Token reader) {
        var answer =
                rest.send(Call.get("read file", at(tier, caseNo, "?hop=" + hop)).as(reader));
        if (answer.status() == 404) {
            return Optional.empty();
        }
        if (!answer.ok()) {
            throw new Refused("reading the file of " + caseNo, answer);
        }
        return Optional.of(FileView.of(answer, tier));
    }

    /**
     * Does something to a file. Where somebody was faster without changing the state, it is tried again on the new version;
     * otherwise the answer is the file as it is now, and the caller sees from it whether there is still something to do.
     */
    FileView act(FileView file, String command, Map<String, Object> body, Token actor) {
        var key = UUID.randomUUID().toString();
        var current = file;
        for (int attempt = 1; ; attempt++) {
            var answer = rest.send(call(current, command, body, actor, key));
            if (answer.ok()) {
                return changed(current, answer, actor);
            }
            if (answer.status() != STALE && !movedOn(answer)) {
                throw new Refused(name(command) + " in state " + file.state() + " of " + file.caseNo(), answer);
            }
            current = again(file, actor);
            if (!current.is(file.state()) || attempt == MOST_ATTEMPTS) {
                return current;
            }
        }
    }

    private Call call(FileView file, String command, Map<String, Object> body, Token actor, String key) {
        var path = "/" + command + "?hop=" + file.hop();
        var call = Call.post("file: " + name(command), at(file.tier(), file.caseNo(), path), body)
                .as(actor)
                .ifMatch(file.etag());
        return WRITING.contains(command) ? call.once(key) : call;
    }

    /** The file as it is now. */
    FileView again(FileView file, Token reader) {
        return find(file.tier(), file.caseNo(), file.hop(), reader)
                .orElseThrow(() -> new Stuck("the file of " + file.caseNo() + " is gone"));
    }

    /** A line of a work list. */
    record Row(String caseNo, String role, String unit, String state) {}

    /** Everything on the reader's work list at a tier that is not over. */
    List<Row> open(Tier tier, Token reader) {
        var rows = new ArrayList<Row>();
        var cursor = "";
        do {
            var address = mediation.get(tier).resolve("/api/v1/files?open=true&limit=200" + cursor);
            var answer = rest.send(Call.get("read work list", address).as(reader));
            if (!answer.ok()) {
                throw new Refused("the work list", answer);
            }
            for (var row : answer.body().path("items")) {
                rows.add(new Row(
                        row.path("caseNo").asText(),
                        row.path("role").asText(),
                        row.path("unit").asText(),
                        row.path("state").asText()));
            }
            cursor = answer.text("next");
            cursor = cursor.isEmpty() ? cursor : "&cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8);
        } while (!cursor.isEmpty());
        return rows;
    }

    private FileView changed(FileView file, Answer answer, Token actor) {
        return answer.body().has("state") && answer.etag() != null
                ? FileView.of(answer, file.tier())
                : again(file, actor);
    }

    private static boolean movedOn(Answer answer) {
        return answer.status() == CONFLICT && answer.problem().equals("illegal-transition");
    }

    private static String name(String command) {
        return command.replaceAll("requests/[^/]+/", "requests/");
    }

    private URI at(Tier tier, String caseNo, String rest) {
        return mediation.get(tier).resolve("/api/v1/files/" + caseNo + rest);
    }
}
