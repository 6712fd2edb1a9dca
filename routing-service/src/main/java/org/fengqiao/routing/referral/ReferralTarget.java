package org.fengqiao.routing.referral;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.fengqiao.platform.idempotency.Idempotency;

/** Which referral an answer is for, and which version of it the partner has seen. */
public record ReferralTarget(
        @Parameter(description = "对接事项编号") @PathParam("id") UUID id,

        @Parameter(description = "最近一次读取得到的 ETag", example = "\"0\"") @HeaderParam(HttpHeaders.IF_MATCH)
        String ifMatch,

        @Parameter(description = "幂等键，8 至 100 个可见字符；可省略，带上后以同一键重试得到当时的应答") @HeaderParam(Idempotency.HEADER)
        String key) {}
