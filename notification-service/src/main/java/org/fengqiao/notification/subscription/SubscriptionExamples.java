package org.fengqiao.notification.subscription;

/** Examples for the readers of the API's document. */
final class SubscriptionExamples {

    static final String SUBSCRIBE_EVENTS = """
            {"url": "https://portal.example.gov.cn/fengqiao/events",
             "eventTypes": ["case.registered.v1", "case.signed-in.v1", "case.closed.v1"]}""";

    static final String SUBSCRIBE_CALLBACK = """
            {"kind": "CALLBACK", "url": "https://12345.example.gov.cn/fengqiao/orders"}""";

    static final String EVENT = """
            {"type": "case.signed-in.v1", "timestamp": "2026-03-02T09:20:00+08:00",
             "data": {"eventId": "0199a7c1-5d2e-7b31-9f00-2f6c1f0e7a10", "caseNo": "FQ532601-20260302-000127",
                      "unit": {"code": "532601001000-TC", "name": "开化街道综治中心"}, "hop": 1, "tier": "TOWNSHIP"}}""";

    static final String CALLBACK = """
            {"type": "order.closed", "timestamp": "2026-03-12T16:05:00+08:00",
             "data": {"eventId": "0199d9b0-11aa-7c55-8e21-71d2a5b0c9f4", "caseNo": "FQ532601-20260302-000127",
                      "unit": {"code": "532601001000-TC", "name": "开化街道综治中心"},
                      "sourceSystem": "12345", "sourceId": "GD202603020001", "result": "SETTLED"}}""";

    private SubscriptionExamples() {}
}
