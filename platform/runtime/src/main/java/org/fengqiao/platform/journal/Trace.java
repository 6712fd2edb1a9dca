package org.fengqiao.platform.journal;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;

/** The W3C trace context of what is going on, so that an event can be followed from the request that caused it. */
public final class Trace {

    private Trace() {}

    /** Header value for a child of the current span, or null outside a trace. */
    public static String parent() {
        SpanContext context = Span.current().getSpanContext();
        return context.isValid()
                ? "00-" + context.getTraceId() + "-" + context.getSpanId() + "-"
                        + context.getTraceFlags().asHex()
                : null;
    }

    /** Trace id for people who report an error, or null outside a trace. */
    public static String id() {
        SpanContext context = Span.current().getSpanContext();
        return context.isValid() ? context.getTraceId() : null;
    }
}
