package org.fengqiao.platform.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Body of every error answer (RFC 9457). */
@Schema(name = "Problem", description = "错误应答（RFC 9457）。type 稳定不变，可供程序判断；title 与 detail 按 Accept-Language 给出。")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"type", "title", "status", "detail", "instance", "traceId", "errors"})
public record ProblemBody(
        @Schema(description = "问题类型", examples = "urn:fengqiao:problem:stale-version")
        String type,

        @Schema(description = "问题名称", examples = "版本已过期") String title,
        @Schema(description = "HTTP 状态码", examples = "412") int status,
        @Schema(description = "原因与处理办法") String detail,
        @Schema(description = "请求路径") String instance,
        @Schema(description = "追踪号，报障时请提供") String traceId,
        @Schema(description = "有误的字段") List<Problem.FieldError> errors,
        @JsonAnyGetter @Schema(hidden = true) Map<String, Object> members) {}
