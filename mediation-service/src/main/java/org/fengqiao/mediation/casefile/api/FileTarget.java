package org.fengqiao.mediation.casefile.api;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.fengqiao.platform.idempotency.Idempotency;

/** Which file a command is for, and which version of it the caller has seen. */
public record FileTarget(
        @Parameter(description = "案号", example = "FQ532601-20260302-000001") @PathParam("caseNo")
        String caseNo,

        @Parameter(description = "第几次交办的案卷；省略时取本单位最近一次", example = "1") @QueryParam("hop")
        Integer hop,

        @Parameter(description = "最近一次读取得到的 ETag", required = true, example = "\"3\"")
        @HeaderParam(HttpHeaders.IF_MATCH)
        String ifMatch,

        @Parameter(
                description = "幂等键，8 至 100 个可见字符。可省略；带上后，应答丢失时用同一个键重试会得到当时的应答",
                example = "3f1c9a52-7f0e-4a1b-9d2e-5b7c6d8e9f00")
        @HeaderParam(Idempotency.HEADER)
        String key) {}
