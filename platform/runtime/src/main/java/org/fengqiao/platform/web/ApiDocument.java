package org.fengqiao.platform.web;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.fengqiao.platform.idempotency.Idempotency;

/** Writes into each service's OpenAPI document what holds for all of them: the refusals and the common headers. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ApiDocument implements OASFilter {

    private static final Map<String, String> REFUSALS = Map.of(
            "400", "请求无法解析，或缺少幂等键",
            "401", "没有有效的访问令牌",
            "403", "角色或辖区不允许",
            "404", "没有此项内容，或无权查看",
            "409", "与现状冲突",
            "412", "版本已过期，附当前版本号",
            "422", "字段有误，见 errors",
            "428", "缺少 If-Match",
            "503", "暂时不可用，请按 Retry-After 重试");

    private static final Map<String, String> HEADERS = Map.of(
            Idempotency.HEADER,
            "幂等键，8 至 100 个可见 ASCII 字符。重试时使用同一个键，得到同一个应答。",
            "If-Match",
            "最近一次读取得到的 ETag，例如 \"3\"。",
            "Access-Purpose",
            "读取未脱敏个人信息的目的：HANDLING 办理、VERIFICATION 核查、SUPERVISION 督查、CITIZEN_REQUEST 当事人请求。读取会被记录。");

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        document.getComponents().addSchema("Problem", problemSchema());
        REFUSALS.forEach((status, text) -> document.getComponents().addResponse("Problem" + status, problem(text)));
        document.getPaths().getPathItems().values().stream()
                .map(PathItem::getOperations)
                .flatMap(operations -> operations.values().stream())
                .forEach(ApiDocument::complete);
    }

    private static void complete(Operation operation) {
        List<Parameter> parameters = operation.getParameters() == null ? List.of() : operation.getParameters();
        parameters.forEach(ApiDocument::describe);
        boolean secured =
                operation.getSecurity() != null && !operation.getSecurity().isEmpty();
        refuse(operation, "503", true);
        refuse(operation, "401", secured);
        refuse(operation, "403", secured);
        refuse(operation, "400", operation.getRequestBody() != null);
        refuse(operation, "422", operation.getRequestBody() != null || !parameters.isEmpty());
        refuse(operation, "404", parameters.stream().anyMatch(p -> p.getIn() == Parameter.In.PATH));
        refuse(operation, "409", operation.getRequestBody() != null);
        boolean versioned = parameters.stream().anyMatch(p -> "If-Match".equals(p.getName()));
        refuse(operation, "412", versioned);
        refuse(operation, "428", versioned);
    }

    private static void describe(Parameter parameter) {
        String text = HEADERS.get(parameter.getName());
        if (text != null && parameter.getDescription() == null) {
            parameter.setDescription(text);
        }
    }

    private static void refuse(Operation operation, String status, boolean applies) {
        APIResponse described = operation.getResponses().getAPIResponse(status);
        boolean empty = described == null || (described.getContent() == null && described.getRef() == null);
        if (applies && empty) {
            operation
                    .getResponses()
                    .addAPIResponse(status, OASFactory.createAPIResponse().ref("Problem" + status));
        }
    }

    private static Schema problemSchema() {
        Schema schema = OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description("错误应答（RFC 9457）。type 稳定不变，可供程序判断；title 与 detail 按 Accept-Language 给出。");
        Map<String, String> fields = Map.of(
                "type", "问题类型，例如 urn:fengqiao:problem:stale-version",
                "title", "问题名称",
                "detail", "原因与处理办法",
                "instance", "请求路径",
                "traceId", "追踪号，报障时请提供");
        fields.forEach((name, text) -> schema.addProperty(
                name,
                OASFactory.createSchema().addType(Schema.SchemaType.STRING).description(text)));
        schema.addProperty(
                "status",
                OASFactory.createSchema().addType(Schema.SchemaType.INTEGER).description("HTTP 状态码"));
        Schema error = OASFactory.createSchema().addType(Schema.SchemaType.OBJECT);
        error.addProperty("field", OASFactory.createSchema().addType(Schema.SchemaType.STRING));
        error.addProperty("message", OASFactory.createSchema().addType(Schema.SchemaType.STRING));
        return schema.addProperty(
                "errors",
                OASFactory.createSchema()
                        .addType(Schema.SchemaType.ARRAY)
                        .items(error)
                        .description("有误的字段"));
    }

    private static APIResponse problem(String text) {
        return OASFactory.createAPIResponse()
                .description(text)
                .content(OASFactory.createContent()
                        .addMediaType(
                                "application/problem+json",
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("Problem"))));
    }
}
