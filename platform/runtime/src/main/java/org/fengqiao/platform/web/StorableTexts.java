package org.fengqiao.platform.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import org.fengqiao.platform.problem.UnstorableText;

/** Reads texts, and nothing else as text; what holds NUL or an unpaired surrogate no table could give back as it was. */
final class StorableTexts extends StdScalarDeserializer<String> {

    StorableTexts() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser in, DeserializationContext context) throws IOException {
        if (!in.hasToken(JsonToken.VALUE_STRING)) {
            return (String) context.handleUnexpectedToken(String.class, in);
        }
        String text = in.getText();
        if (!isStorable(text)) {
            throw new UnstorableText(in);
        }
        return text;
    }

    static boolean isStorable(String text) {
        return text.codePoints()
                .noneMatch(c -> c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE));
    }
}
