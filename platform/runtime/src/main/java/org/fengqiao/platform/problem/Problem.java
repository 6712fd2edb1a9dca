package org.fengqiao.platform.problem;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A refusal with its reason for the reader, answered as RFC 9457 {@code application/problem+json}. Neither its text nor
 * its members may hold personal data.
 */
public class Problem extends RuntimeException {

    /** What is wrong with one field; {@code field} is its path in the request. */
    public record FieldError(String field, String message) {}

    private final ProblemType type;
    private final Object[] arguments;
    private final transient Map<String, Object> members = new LinkedHashMap<>();
    private final transient List<FieldError> errors = new ArrayList<>();
    private Duration retryAfter;

    protected Problem(ProblemType type, Object... arguments) {
        super(type.code(), null, false, false);
        this.type = type;
        this.arguments = arguments;
    }

    /** A problem whose detail text takes these arguments. */
    public static Problem of(ProblemType type, Object... arguments) {
        return new Problem(type, arguments);
    }

    /** Something that was asked for is not there, or not for this reader. */
    public static Problem notFound() {
        return of(CommonProblem.NOT_FOUND);
    }

    /** One or more fields are wrong; the message is a key of the problem texts. */
    public static Problem invalid(String field, String messageKey) {
        return of(CommonProblem.INVALID_FIELDS).withError(field, messageKey);
    }

    /** Adds a member to the answer. */
    public Problem with(String member, Object value) {
        members.put(member, value);
        return this;
    }

    /** Adds a wrong field; the message is a key of the problem texts, or a text. */
    public Problem withError(String field, String message) {
        errors.add(new FieldError(field, message));
        return this;
    }

    /** Tells when trying again makes sense. */
    public Problem retryAfter(Duration wait) {
        this.retryAfter = wait;
        return this;
    }

    public ProblemType type() {
        return type;
    }

    Object[] arguments() {
        return arguments;
    }

    Map<String, Object> members() {
        return members;
    }

    List<FieldError> errors() {
        return errors;
    }

    Duration retryAfter() {
        return retryAfter;
    }
}
