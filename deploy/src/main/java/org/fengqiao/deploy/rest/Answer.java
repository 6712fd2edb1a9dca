package org.fengqiao.deploy.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;

/** What the network answered. */
public record Answer(int status, HttpHeaders headers, JsonNode body) {
    private static final String PROBLEM = "urn:fengqiao:problem:";

    /** Whether it was done. */
    public boolean ok() {
        return status / 100 == 2;
    }

    /** The version that came with the answer, or null. */
    public String etag() {
        return headers.firstValue("ETag").orElse(null);
    }

    /** A field of the body as text, empty where it is missing. */
    public String text(String field) {
        return body.path(field).asText("");
    }

    /** The problem's code, such as {@code place-ambiguous}; empty for anything else. */
    public String problem() {
        var type = text("type");
        return type.startsWith(PROBLEM) ? type.substring(PROBLEM.length()) : "";
    }

    /** The answer in one line for an operator. */
    public String summary() {
        var detail = text("detail");
        return status + (problem().isEmpty() ? "" : " " + problem()) + (detail.isEmpty() ? "" : ": " + detail);
    }
}
