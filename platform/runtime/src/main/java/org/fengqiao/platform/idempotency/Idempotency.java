package org.fengqiao.platform.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.fengqiao.platform.crypto.Vault;
import org.fengqiao.platform.problem.CommonProblem;
import org.fengqiao.platform.problem.Problem;
import org.fengqiao.platform.security.CurrentActor;

/**
 * Makes a creating request safe to repeat: the key is taken in the transaction of the effect, and the answer is kept,
 * sealed, so that a repetition gets the same one.
 */
@ApplicationScoped
public class Idempotency {

    public static final String HEADER = "Idempotency-Key";
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{8,100}");

    private final IdempotencyStore store;
    private final CurrentActor current;
    private final Vault vault;
    private final ObjectMapper json;

    Idempotency(IdempotencyStore store, CurrentActor current, Vault vault, ObjectMapper json) {
        this.store = store;
        this.current = current;
        this.vault = vault;
        this.json = json;
    }

    /**
     * Runs the effect in one transaction with the key, or gives the stored answer.
     *
     * @param request what was asked; the same key for something else is refused with 409
     */
    public Response once(String key, Object request, Supplier<Response> effect) {
        return once("", key, request, effect);
    }

    /** The same where one actor speaks for many, whose keys are kept apart. */
    public Response once(String of, String key, Object request, Supplier<Response> effect) {
        if (key == null || key.isBlank()) {
            throw Problem.of(CommonProblem.IDEMPOTENCY_KEY_MISSING);
        }
        if (!KEY.matcher(key).matches()) {
            throw Problem.of(CommonProblem.IDEMPOTENCY_KEY_INVALID);
        }
        return onceOf(of + key, request, effect);
    }

    private Response onceOf(String key, Object request, Supplier<Response> effect) {
        String actor = current.get().subject();
        byte[] hash = hash(request);
        return QuarkusTransaction.joiningExisting().call(() -> {
            if (store.take(actor, key, hash)) {
                Response answer = effect.get();
                store.keep(actor, key, kept(answer));
                return answer;
            }
            return repeat(store.find(actor, key).orElseThrow(), hash);
        });
    }

    /** The same for a change that a version guards already: without a key it runs once, with one it can be repeated. */
    public Response onceIfKeyed(String key, Object request, Supplier<Response> effect) {
        return key == null ? QuarkusTransaction.joiningExisting().call(effect::get) : once(key, request, effect);
    }

    private Kept kept(Response answer) {
        return new Kept(
                null,
                answer.getStatus(),
                answer.getHeaderString(HttpHeaders.LOCATION),
                answer.getHeaderString(HttpHeaders.ETAG),
                answer.getEntity() == null ? null : vault.seal(answer.getEntity()));
    }

    private Response repeat(Kept kept, byte[] hash) {
        if (!Arrays.equals(kept.requestHash(), hash)) {
            throw Problem.of(CommonProblem.IDEMPOTENCY_KEY_REUSED);
        }
        Response.ResponseBuilder answer = Response.status(kept.status())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header("Idempotency-Replayed", true);
        Optional.ofNullable(kept.location()).ifPresent(l -> answer.header(HttpHeaders.LOCATION, l));
        Optional.ofNullable(kept.etag()).ifPresent(t -> answer.header(HttpHeaders.ETAG, t));
        return answer.entity(vault.open(kept.answer(), JsonNode.class)).build();
    }

    private byte[] hash(Object request) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(json.writeValueAsBytes(request));
        } catch (JsonProcessingException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A stored answer; its body is sealed. */
    record Kept(byte[] requestHash, int status, String location, String etag, String answer) {}
}
