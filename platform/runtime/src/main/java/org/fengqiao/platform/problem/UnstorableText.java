package org.fengqiao.platform.problem;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonMappingException;

/** A text in a request that cannot be stored; answered as a wrong field. */
public final class UnstorableText extends JsonMappingException {
    public UnstorableText(JsonParser in) {
        super(in, "a text that cannot be stored");
    }
}
