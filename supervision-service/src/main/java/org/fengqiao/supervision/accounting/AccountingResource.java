package org.fengqiao.supervision.accounting;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fengqiao.contracts.Tier;
import org.fengqiao.platform.security.Role;
import org.fengqiao.supervision.accounting.Accounts.Open;
import org.fengqiao.supervision.ledger.CaseState;
import org.fengqiao.supervision.web.Labels;
import org.fengqiao.supervision.web.Reader;

/** Lets anyone who answers for the network check that no case has been lost. */
@Path("/api/v1/accounting")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Names.AUDITOR, Role.Names.SUPERVISOR, Role.Names.LEADER})
@Tag(name = "对账", description = "逐案对账：每个已登记的案件都有着落")
class AccountingResource {

    private final Accounts accounts;
    private final Reader reader;
    private final Clock clock;

    AccountingResource(Accounts accounts, Reader reader, Clock clock) {
        this.accounts = accounts;
        this.reader = reader;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "对账", description = """
                    已登记案件数来自登记事件的计数，在办案件逐件清点，已办结案件来自办结与反复事件的计数；\
                    三者在同一时点取数，差额即去向不明的案件，应恒为 0。""")
    public Accounting accounting(
            @Parameter(description = "行政区划代码，默认为本人辖区", example = "532601000000") @QueryParam("division")
                    String division) {
        String scope = reader.wholeDivision(division);
        return QuarkusTransaction.requiringNew().call(() -> of(scope));
    }

    private Accounting of(String division) {
        accounts.freeze();
        List<Open> open = accounts.open(division);
        Accounts.Counted counted = accounts.counted(division);
        long openCases = open.stream().mapToLong(Open::cases).sum();
        long closedCases =
                counted.closed().values().stream().mapToLong(Long::longValue).sum();
        return new Accounting(
                division,
                Labels.local(clock.instant()),
                counted.registered(),
                openCases,
                sum(CaseState.class, open, o -> CaseState.valueOf(o.state())),
                sum(Tier.class, open, o -> o.tier().isEmpty() ? null : Tier.valueOf(o.tier())),
                closedCases,
                counted.closed(),
                accounts.parked(division),
                accounts.broken(division),
                counted.registered() - openCases - closedCases);
    }

    private static <E extends Enum<E>> Map<E, Long> sum(Class<E> type, List<Open> open, Function<Open, E> by) {
        Map<E, Long> sums = new EnumMap<>(type);
        open.forEach(o -> {
            E key = by.apply(o);
            if (key != null) {
                sums.merge(key, o.cases(), Long::sum);
            }
        });
        return sums;
    }
}
