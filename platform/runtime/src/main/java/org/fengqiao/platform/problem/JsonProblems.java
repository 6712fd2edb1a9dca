package org.fengqiao.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;

/** Tells the sender what is wrong with the JSON, by the path of the field and without repeating its value. */
public final class JsonProblems {

    private JsonProblems() {}

    /** The refusal of JSON that could not be read: 422 for a text that cannot be stored, else 400. */
    public static Problem of(JsonProcessingException e) {
        Problem problem = Problem.of(
                e instanceof UnstorableText ? CommonProblem.INVALID_FIELDS : CommonProblem.MALFORMED_REQUEST);
        if (e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            problem.withError(path(mapping), e instanceof UnstorableText ? "unstorable-text" : "malformed-value");
        }
        return problem;
    }

    private static String path(JsonMappingException e) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : e.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.toString();
    }
}
