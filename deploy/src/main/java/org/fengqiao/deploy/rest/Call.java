package org.fengqiao.deploy.rest;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One request, which may be sent again as it is: whatever it changes is guarded by its idempotency key or its version.
 *
 * @param name what the request does, for counting; no personal data and no case number
 */
public record Call(String name, String method, URI address, Token token, Map<String, String> headers, Object body) {

    /** A reading request. */
    public static Call get(String name, URI address) {
        return new Call(name, "GET", address, Token.NONE, Map.of(), null);
    }

    /** A request that creates something or acts. */
    public static Call post(String name, URI address, Object body) {
        return new Call(name, "POST", address, Token.NONE, Map.of(), body);
    }

    /** A request that puts something in place. */
    public static Call put(String name, URI address, Object body) {
        return new Call(name, "PUT", address, Token.NONE, Map.of(), body);
    }

    /** The same request by this actor. */
    public Call as(Token actor) {
        return new Call(name, method, address, actor, headers, body);
    }

    /** The same request with a header. */
    public Call with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Call(name, method, address, token, more, body);
    }

    /** The same request, marked so that repeating it changes nothing. */
    public Call once(String key) {
        return with("Idempotency-Key", key);
    }

    /** The same request, for this version only. */
    public Call ifMatch(String etag) {
        return with("If-Match", etag);
    }
}
