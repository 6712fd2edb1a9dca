package org.fengqiao.intake.registration;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fengqiao.intake.web.Choice;
import org.fengqiao.platform.idempotency.Idempotency;
import org.fengqiao.platform.problem.ProblemTexts;
import org.fengqiao.platform.security.Purpose;
import org.fengqiao.platform.security.Role;
import org.fengqiao.platform.web.PageRequest;

/** Takes approaches in over every channel, and shows them to those who sent or supervise them. */
@Path("/api/v1/registrations")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "登记", description = "各渠道统一登记，一案一码")
class RegistrationResource {

    private final RegistrationService service;
    private final RegistrationReader reader;

    RegistrationResource(RegistrationService service, RegistrationReader reader) {
        this.service = service;
        this.reader = reader;
    }

    @POST
    @RolesAllowed({
        Role.Names.CLERK,
        Role.Names.MEDIATOR,
        Role.Names.DIRECTOR,
        Role.Names.GRID_WORKER,
        Role.Names.PORTAL,
        Role.Names.HOTLINE,
        Role.Names.PARTNER
    })
    @Operation(summary = "登记一个事项", description = """
                    受理后立案并给出案号和查询码；同一申请人、同一类别、同一发生地且尚未办结的事项并入原案（JOINED）；\
                    已在诉讼、仲裁、复议、信访程序中的，或依法应走其他途径的，不予受理并告知正确途径（NOT_ACCEPTED）。\
                    同一幂等键、同一来源系统编号重复提交，得到同样的结果。""")
    @APIResponse(
            responseCode = "201",
            description = "已登记",
            content = @Content(schema = @Schema(implementation = RegistrationAnswer.class)))
    @APIResponse(
            responseCode = "200",
            description = "同一来源系统编号此前已登记，给出当时的结果",
            content = @Content(schema = @Schema(implementation = RegistrationAnswer.class)))
    @APIResponse(responseCode = "409", description = "地点同名（place-ambiguous，附候选），或幂等键已用于其他请求")
    @APIResponse(responseCode = "422", description = "字段有误，见 errors")
    public Response register(
            @Parameter(
                            description = "幂等键，8 至 100 个可见字符；重试时使用同一个键",
                            required = true,
                            example = "3f1c9a52-7f0e-4a1b-9d2e-5b7c6d8e9f00")
                    @HeaderParam(Idempotency.HEADER)
                    String key,
            @NotNull @Valid RegistrationRequest request,
            @Context HttpHeaders headers) {
        return service.register(key, request, null, ProblemTexts.locale(headers.getAcceptableLanguages()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Role.Names.CLERK,
        Role.Names.MEDIATOR,
        Role.Names.DIRECTOR,
        Role.Names.LEADER,
        Role.Names.SUPERVISOR,
        Role.Names.GRID_WORKER,
        Role.Names.PORTAL,
        Role.Names.HOTLINE,
        Role.Names.PARTNER
    })
    @Operation(summary = "查看一条登记", description = """
                    个人信息默认脱敏，不给出内容和发生地说明。首问单位、当前办理或协作单位的工作人员，以及其上级中心\
                    （村级为调解委员会）主任、督查、领导，发生地在本辖区内的，注明用途（Access-Purpose）后可看原文，每次都有记录；\
                    其他单位不可以（purpose-not-allowed）。""")
    @APIResponse(
            responseCode = "200",
            description = "登记内容",
            content = @Content(schema = @Schema(implementation = RegistrationView.class)))
    public RegistrationView get(
            @Parameter(description = "登记编号", example = "0199a2b4-7c1e-7d43-9a52-3f6f1f0b8c11") @PathParam("id")
                    String id,
            @Parameter(
                            description = "查看原文的用途：HANDLING 办理，VERIFICATION 核查，SUPERVISION 督查，CITIZEN_REQUEST 当事人申请",
                            example = "HANDLING")
                    @HeaderParam(Purpose.HEADER)
                    String purpose,
            @Context HttpHeaders headers) {
        return reader.get(
                id,
                Choice.of(Purpose.class, purpose, Purpose.HEADER),
                ProblemTexts.locale(headers.getAcceptableLanguages()));
    }

    @GET
    @RolesAllowed({
        Role.Names.CLERK,
        Role.Names.MEDIATOR,
        Role.Names.DIRECTOR,
        Role.Names.LEADER,
        Role.Names.SUPERVISOR,
        Role.Names.GRID_WORKER,
        Role.Names.PORTAL,
        Role.Names.HOTLINE,
        Role.Names.PARTNER
    })
    @Operation(summary = "登记列表", description = "按登记先后倒序，游标翻页。工作人员看本辖区，网格员、门户、热线、协作单位只看自己报送的。列表一律脱敏。")
    @APIResponse(
            responseCode = "200",
            description = "一页登记；Link 头给出下一页",
            content = @Content(schema = @Schema(implementation = RegistrationReader.RegistrationPage.class)))
    public Response list(
            @BeanParam RegistrationFilter filter,
            @Valid @BeanParam PageRequest page,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        return reader.list(
                        filter.query(),
                        page.cursor(),
                        page.limit(),
                        ProblemTexts.locale(headers.getAcceptableLanguages()))
                .response(uri);
    }
}
