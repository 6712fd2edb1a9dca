package org.fengqiao.deploy.demo.world;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.fengqiao.contracts.Tier;
import org.fengqiao.deploy.rest.Answer;
import org.fengqiao.deploy.rest.Call;
import org.fengqiao.deploy.rest.Rest;
import org.fengqiao.deploy.rest.Token;

/** The mediation services of the three tiers as mediators, clerks and directors use them. */
final class FileDesk {
    private static final int CONFLICT = 409;
    private static final int STALE = 412;

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
     * Does something to a file. Where the file has changed meanwhile, the answer is the file as it is now, and the caller
     * sees from it whether there is still something to do.
     */
    FileView act(FileView file, String command, Map<String, Object> body, Token actor) {
        var path = "/" + command + "?hop=" + file.hop();
        var answer = rest.send(Call.post("file: " + name(command), at(file.tier(), file.caseNo(), path), body)
                .as(actor)
                .ifMatch(file.etag()));
        if (answer.ok()) {
            return changed(file, answer, actor);
        }
        if (answer.status() == STALE || movedOn(answer)) {
            return again(file, actor);
        }
        throw new Refused(name(command) + " in state " + file.state() + " of " + file.caseNo(), answer);
    }

    /** The file as it is now. */
    FileView again(FileView file, Token reader) {
        return find(file.tier(), file.caseNo(), file.hop(), reader)
                .orElseThrow(() -> new Stuck("the file of " + file.caseNo() + " is gone"));
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
