package org.fengqiao.proof.bench.load;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.asLongAs;
import static io.gatling.javaapi.core.CoreDsl.constantConcurrentUsers;
import static io.gatling.javaapi.core.CoreDsl.constantUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.jsonFile;
import static io.gatling.javaapi.core.CoreDsl.jsonPath;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.header;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.OpenInjectionStep;
import io.gatling.javaapi.core.PopulationBuilder;
import io.gatling.javaapi.core.ScenarioBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.core.Simulation;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Whole lives of disputes over REST: registered, signed in, assigned, mediated, agreed, verified and closed. */
public final class LifeSimulation extends Simulation {
    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);

    private final String intake = System.getProperty("bench.intake");
    private final String files = System.getProperty("bench.mediation") + "/api/v1/files/#{caseNo}";
    private final Duration slice = Duration.ofMillis(Long.getLong("bench.slice"));
    private final Duration warmUp = Duration.ofMillis(Long.getLong("bench.warm"));
    private final Tally tally = new Tally(warmUp, slice);

    public LifeSimulation() {
        ScenarioBuilder lives = scenario("lives")
                .feed(jsonFile(System.getProperty("bench.people")).random())
                .exec(registered(), arrived(), worked(), exec(tally::lived));
        setUp(population(lives, System.getProperty("bench.load"))).protocols(http.shareConnections());
    }

    /** {@code closed N}: always so many at once, from a while before the slice; {@code open A,B,...}: so many new ones a second, a slice each. */
    private PopulationBuilder population(ScenarioBuilder lives, String load) {
        var words = load.split(" ", 2);
        if (words[0].equals("closed")) {
            return lives.injectClosed(
                    constantConcurrentUsers(Integer.parseInt(words[1])).during(warmUp.plus(slice)));
        }
        return lives.injectOpen(Arrays.stream(words[1].split(",", -1))
                .map(rate -> constantUsersPerSec(Double.parseDouble(rate)).during(slice))
                .toArray(OpenInjectionStep[]::new));
    }

    private ChainBuilder registered() {
        return exec(LifeSimulation::someone)
                .exec(tally.timed(
                        "register",
                        http("register")
                                .post(intake + "/api/v1/registrations")
                                .header("Authorization", "Bearer #{portal}")
                                .header("Content-Type", "application/json")
                                .header("Idempotency-Key", "#{key}")
                                .body(StringBody("""
                                        {"channel": "ONLINE", "kind": "02", "division": "#{village}", "title": "院墙占道",
                                        "text": "邻居砌墙占了共用通道，车辆进不去，说了几次没有结果。", "parties": [
                                        {"role": "APPLICANT", "kind": "PERSON", "name": "王小梅", "phone": "#{phone}"},
                                        {"role": "RESPONDENT", "kind": "PERSON", "name": "李大山"}]}"""))
                                .check(status().is(201), jsonPath("$.caseNo").saveAs("caseNo"))))
                .exitHereIfFailed();
    }

    private ChainBuilder arrived() {
        return asLongAs(session -> !session.contains("etag"))
                .on(exec(http("look for the file")
                                .get(files + "?hop=1")
                                .header("Authorization", "Bearer #{clerk}")
                                .check(
                                        status().in(200, 404),
                                        header("ETag").optional().saveAs("etag")))
                        .exitHereIfFailed()
                        .doIf(session -> !session.contains("etag"))
                        .then(exec(session -> session).pause(LOOK_AGAIN)));
    }

    private ChainBuilder worked() {
        return exec(
                act("sign-in", "clerk", "{}"),
                act("assignment", "clerk", "{\"mediator\": \"#{mediatorName}\", \"chosenByParty\": false}"),
                act("consents", "mediator", "{\"party\": 1, \"consents\": true}"),
                act("consents", "mediator", "{\"party\": 2, \"consents\": true}"),
                act("sessions", "mediator", """
                        {"mode": "HOME", "kind": "PEOPLE", "startedAt": "#{earlier}", "minutes": 30,
                        "participants": [1, 2], "record": "双方陈述事实和诉求，调解员现场查看并释法说理。"}"""),
                act("agreement", "mediator", "{\"form\": \"ORAL\", \"content\": \"双方当场和解，三日内恢复通道。\"}"),
                act("verification", "director", "{\"passed\": true, \"note\": \"电话核实双方，均认可结果\"}"),
                act("closing", "director", "{}"));
    }

    private ChainBuilder act(String command, String actor, String body) {
        return exec(tally.timed(
                        command,
                        http(command)
                                .post(files + "/" + command + "?hop=1")
                                .header("Authorization", "Bearer #{" + actor + "}")
                                .header("Content-Type", "application/json")
                                .header("If-Match", "#{etag}")
                                .header(
                                        "Idempotency-Key",
                                        session -> UUID.randomUUID().toString())
                                .body(StringBody(body))
                                .check(status().in(200, 201), header("ETag").saveAs("etag"))))
                .exitHereIfFailed();
    }

    private static Session someone(Session session) {
        return session.set("key", UUID.randomUUID().toString())
                .set("phone", "1" + ThreadLocalRandom.current().nextLong(3_000_000_000L, 9_999_999_999L))
                .set("earlier", Instant.now().minusSeconds(1_800).toString());
    }

    @Override
    public void after() {
        System.out.println(tally.line());
    }
}
