package org.fengqiao.supervision.chain;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fengqiao.platform.security.Role;
import org.fengqiao.supervision.web.Labels;
import org.fengqiao.supervision.web.Reader;

/** Shows auditors and supervisors what the background check of all chains has found. */
@Path("/api/v1/chain")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Names.AUDITOR, Role.Names.SUPERVISOR})
@Tag(name = "链式核验", description = "每案每个服务的事件按序号相连、以哈希相扣；核验能指出第一个断开的环节")
class ChainResource {

    private static final int MOST = 200;

    private final ChainRound round;
    private final ChainStore store;
    private final Reader reader;

    ChainResource(ChainRound round, ChainStore store, Reader reader) {
        this.round = round;
        this.store = store;
        this.reader = reader;
    }

    /** State of the background check. */
    @Schema(description = "后台全量核验的进展")
    record ChainSummary(
            @Schema(description = "第几轮", examples = "3") int round,

            @Schema(description = "本轮已核验案件数", examples = "1200")
            long casesChecked,

            @Schema(description = "上一轮完成时间") OffsetDateTime lastFinishedAt,
            @Schema(description = "断开的环节，最多 200 条") List<BrokenView> broken) {}

    /** A broken link of some case. */
    @Schema(description = "某案断开的环节")
    record BrokenView(String caseNo, String source, long sequence, Break.Reason reason, OffsetDateTime foundAt) {}

    @GET
    @Operation(summary = "后台核验的结果", description = "全部案件逐轮核验；列出本人辖区内断开的环节。")
    public ChainSummary summary() {
        ChainRound.State state = round.state();
        return new ChainSummary(
                state.round(),
                state.cases(),
                state.finishedAt(),
                store.broken(reader.wholeDivision(null), MOST).stream()
                        .map(f -> new BrokenView(
                                f.caseNo(), f.source(), f.sequence(), f.reason(), Labels.local(f.foundAt())))
                        .toList());
    }
}
