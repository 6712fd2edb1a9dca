package org.fengqiao.intake.offline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.stream.Gatherers;
import org.eclipse.microprofile.context.ThreadContext;
import org.fengqiao.intake.offline.BatchAnswer.ItemAnswer;
import org.fengqiao.intake.registration.RegistrationRequest;
import org.fengqiao.intake.registration.RegistrationService;
import org.fengqiao.platform.Failures;
import org.fengqiao.platform.Scrubbed;
import org.fengqiao.platform.problem.CommonProblem;
import org.fengqiao.platform.problem.JsonProblems;
import org.fengqiao.platform.problem.Problem;
import org.fengqiao.platform.problem.ProblemResponses;
import org.jboss.logging.Logger;

/**
 * Registers what was collected offline, each report with its own key, and says honestly what became of each: a telephone
 * that sends the whole batch again doubles nothing.
 */
@ApplicationScoped
class OfflineBatch {

    private static final Logger LOGGER = Logger.getLogger(OfflineBatch.class);
    private static final Duration SOON = Duration.ofSeconds(3);
    private static final String PATH = "/api/v1/registrations/batch";

    /** Reports of all telephones that are registered side by side; most connections are left to others. */
    private static final int LANES = 4;

    /** Reports that share a transaction, so that one commit reaches the disk for all of them. */
    private static final int TOGETHER = 10;

    /** Batches that may be under way; a telephone that finds no place comes back soon. */
    static final int BATCHES = 16;

    private final RegistrationService service;
    private final ObjectMapper json;
    private final Validator validator;

    // Threads of their own: those of requests are all in use when many batches wait for their reports.
    private final ExecutorService lanes = Executors.newFixedThreadPool(
            LANES, Thread.ofPlatform().name("offline-", 1).daemon().factory());
    private final ThreadContext context = ThreadContext.builder()
            .propagated(ThreadContext.CDI)
            .cleared(ThreadContext.ALL_REMAINING)
            .build();
    private final Semaphore places = new Semaphore(BATCHES);

    OfflineBatch(RegistrationService service, ObjectMapper json, Validator validator) {
        this.service = service;
        this.json = json;
        this.validator = validator;
    }

    BatchAnswer register(BatchRequest batch, Locale locale) {
        if (!places.tryAcquire()) {
            throw Problem.of(CommonProblem.UNAVAILABLE).retryAfter(SOON);
        }
        try {
            List<CompletableFuture<List<ItemAnswer>>> answers = batch.items().stream()
                    .gather(Gatherers.windowFixed(TOGETHER))
                    .map(some -> CompletableFuture.supplyAsync(
                            context.contextualSupplier(() -> registerTogether(some, locale)), lanes))
                    .toList();
            return new BatchAnswer(
                    answers.stream().flatMap(some -> some.join().stream()).toList());
        } finally {
            places.release();
        }
    }

    @PreDestroy
    void close() {
        lanes.shutdown();
    }

    /** In one transaction if all goes well; otherwise nothing of that happened, and each is registered for itself. */
    private List<ItemAnswer> registerTogether(List<JsonNode> some, Locale locale) {
        try {
            return QuarkusTransaction.requiringNew()
                    .call(() -> some.stream()
                            .map(report -> registered(report, locale))
                            .toList());
        } catch (RuntimeException e) {
            return some.stream().map(report -> register(report, locale)).toList();
        }
    }

    private ItemAnswer registered(JsonNode report, Locale locale) {
        BatchRequest.Item item = read(report, BatchRequest.Item.class);
        RegistrationRequest request = read(item.registration(), RegistrationRequest.class);
        Response answer = service.register(item.key(), request, item.clientTime(), locale);
        return new ItemAnswer(item.key(), answer.getStatus(), answer.getEntity(), null);
    }

    private ItemAnswer register(JsonNode report, Locale locale) {
        try {
            return registered(report, locale);
        } catch (Problem e) {
            return refused(report, e, locale);
        } catch (RuntimeException e) {
            return refused(report, failure(e), locale);
        }
    }

    private <T> T read(JsonNode node, Class<T> type) {
        T request;
        try {
            request = json.treeToValue(node, type);
        } catch (JsonProcessingException e) {
            throw JsonProblems.of(e);
        }
        if (request == null) {
            throw Problem.of(CommonProblem.MALFORMED_REQUEST);
        }
        Set<ConstraintViolation<T>> violations = validator.validate(request);
        if (!violations.isEmpty()) {
            Problem problem = Problem.of(CommonProblem.INVALID_FIELDS);
            violations.forEach(v -> problem.withError(v.getPropertyPath().toString(), v.getMessage()));
            throw problem;
        }
        return request;
    }

    private static Problem failure(RuntimeException e) {
        if (Failures.isPassing(e)) {
            return Problem.of(CommonProblem.UNAVAILABLE).retryAfter(SOON);
        }
        LOGGER.error("a report of a batch could not be registered", Scrubbed.of(e));
        return Problem.of(CommonProblem.INTERNAL_ERROR);
    }

    private static ItemAnswer refused(JsonNode report, Problem problem, Locale locale) {
        String key = report == null ? null : report.path("key").asText(null);
        return new ItemAnswer(key, problem.type().status(), null, ProblemResponses.body(problem, locale, PATH));
    }
}
