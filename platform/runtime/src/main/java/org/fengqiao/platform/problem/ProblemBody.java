package org.fengqiao.platform.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Map;

/** Body of every error answer (RFC 9457). */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"type", "title", "status", "detail", "instance", "traceId", "errors"})
public record ProblemBody(
        String type,

        String title,
        int status,
        String detail,
        String instance,
        String traceId,
        List<Problem.FieldError> errors,
        @JsonAnyGetter Map<String, Object> members) {}
