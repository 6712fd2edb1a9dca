package org.fengqiao.supervision.board;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.ForbiddenException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.fengqiao.platform.problem.CommonProblem;
import org.fengqiao.platform.problem.Problem;
import org.fengqiao.platform.reference.Reference;
import org.fengqiao.platform.security.Actor;
import org.fengqiao.platform.security.Role;
import org.fengqiao.platform.web.Page;
import org.fengqiao.supervision.cases.CaseFilter;
import org.fengqiao.supervision.cases.CaseReader;
import org.fengqiao.supervision.cases.CaseSummary;
import org.fengqiao.supervision.web.Labels;
import org.fengqiao.supervision.web.Reader;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The supervision board: a page for supervisors, leaders and directors, who log in with their account. */
@Path("/board")
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Role.Names.SUPERVISOR, Role.Names.LEADER, Role.Names.DIRECTOR})
class BoardResource {

    private static final int ROWS = 30;

    private final Overviews overviews;
    private final CaseSheets sheets;
    private final CaseReader cases;
    private final Reader reader;
    private final Reference reference;
    private final Clock clock;

    BoardResource(
            Overviews overviews, CaseSheets sheets, CaseReader cases, Reader reader, Reference reference, Clock clock) {
        this.overviews = overviews;
        this.sheets = sheets;
        this.cases = cases;
        this.reader = reader;
        this.reference = reference;
        this.clock = clock;
    }

    /** The first page. */
    record Board(Overview view, String user) implements TemplateInstance {}

    /** The changing part of the first page, fetched again and again. */
    record Numbers(Overview view) implements TemplateInstance {}

    /** A list of cases. */
    record Cases(
            List<CaseLine> lines, String title, String place, Choices choices, String query, String next, String user)
            implements TemplateInstance {}

    /** Further lines of a list. */
    record Lines(List<CaseLine> lines, String query, String next) implements TemplateInstance {}

    /** One case. */
    record Sheet(CaseSheet sheet, String user) implements TemplateInstance {}

    /** Why there is nothing to see, in words. */
    record Refused(String heading, String detail, String user) implements TemplateInstance {}

    @ServerExceptionMapper
    RestResponse<TemplateInstance> refused(ForbiddenException e) {
        return refused(Problem.of(CommonProblem.FORBIDDEN));
    }

    @ServerExceptionMapper
    RestResponse<TemplateInstance> refused(Problem problem) {
        Labels labels = new Labels(reference, Locale.CHINESE);
        String code = problem.type().code();
        TemplateInstance page = new Refused(
                labels.text(code + ".title"),
                labels.text(code + ".detail"),
                reader.actor().username());
        return RestResponse.ResponseBuilder.<TemplateInstance>create(
                        problem.type().status())
                .entity(page)
                .type(MediaType.TEXT_HTML + ";charset=UTF-8")
                .build();
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance board(@QueryParam("division") String division) {
        Actor actor = reader.actor();
        return new Board(overviews.of(reader.wholeDivision(division), actor), actor.username());
    }

    @GET
    @Path("/numbers")
    @Operation(hidden = true)
    public TemplateInstance numbers(@QueryParam("division") String division) {
        return new Numbers(overviews.of(reader.wholeDivision(division), reader.actor()));
    }

    @GET
    @Path("/cases")
    @Operation(hidden = true)
    public TemplateInstance cases(@BeanParam CaseFilter asked, @QueryParam("cursor") String cursor) {
        Labels labels = new Labels(reference, Locale.CHINESE);
        CaseFilter filter = asked.within(reader.wholeDivision(asked.division()));
        OffsetDateTime now = Labels.local(clock.instant());
        Page<CaseSummary> page = cases.list(filter, cursor, ROWS, labels);
        List<CaseLine> lines =
                page.items().stream().map(c -> CaseLine.of(c, labels, now)).toList();
        String query = CaseLinks.query(filter);
        return cursor == null
                ? new Cases(
                        lines,
                        CaseLinks.title(filter, labels),
                        labels.division(filter.division()),
                        Choices.of(filter, labels),
                        query,
                        page.next(),
                        reader.actor().username())
                : new Lines(lines, query, page.next());
    }

    @GET
    @Path("/cases/{caseNo}")
    @Operation(hidden = true)
    public TemplateInstance sheet(@PathParam("caseNo") String caseNo) {
        Labels labels = new Labels(reference, Locale.CHINESE);
        return new Sheet(sheets.of(cases.get(caseNo, labels)), reader.actor().username());
    }
}
