package org.fengqiao.supervision.chain;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fengqiao.platform.problem.Problem;
import org.fengqiao.platform.security.Role;
import org.fengqiao.supervision.cases.CaseQueries;
import org.fengqiao.supervision.cases.CaseRecord;
import org.fengqiao.supervision.web.Reader;

/** Lets auditors and supervisors have one case file's chains proved; it shows no case content. */
@Path("/api/v1/cases/{caseNo}/chain")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Names.AUDITOR, Role.Names.SUPERVISOR})
@Tag(name = "链式核验")
class CaseChainResource {

    private final ChainCheck check;
    private final CaseQueries cases;
    private final Reader reader;

    CaseChainResource(ChainCheck check, CaseQueries cases, Reader reader) {
        this.check = check;
        this.cases = cases;
        this.reader = reader;
    }

    /** Result for one case. */
    @Schema(description = "一案的核验结果")
    record ChainView(
            @Schema(examples = "FQ532601-20260512-000042") String caseNo,

            @Schema(description = "各来源的事件是否完整、未改、有序", examples = "true")
            boolean whole,

            List<SourceView> sources) {}

    /** Result for one source of a case. */
    @Schema(description = "一个来源服务的事件链")
    record SourceView(
            @Schema(examples = "/mediation/village") String source,
            @Schema(description = "事件数", examples = "9") long events,
            Break firstBroken) {}

    @GET
    @Operation(summary = "核验一案的事件链", description = "当场重新计算每个事件的哈希，逐一比对。")
    @APIResponse(responseCode = "404", description = "没有此案，或不在本人辖区")
    public ChainView ofCase(
            @Parameter(description = "案号", example = "FQ532601-20260512-000042") @PathParam("caseNo") String caseNo) {
        CaseRecord found = cases.find(caseNo).orElseThrow(Problem::notFound);
        reader.requireCovered(found.division(), found.handler());
        List<ChainCheck.SourceResult> results = check.check(caseNo);
        return new ChainView(
                caseNo,
                results.stream().allMatch(r -> r.firstBroken() == null),
                results.stream()
                        .map(r -> new SourceView(r.source(), r.events(), r.firstBroken()))
                        .toList());
    }
}
