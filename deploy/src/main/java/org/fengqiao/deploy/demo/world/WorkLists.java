package org.fengqiao.deploy.demo.world;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.fengqiao.contracts.Tier;

/** What the units still have on their desks, as their supervisors see it. */
public final class WorkLists {
    private WorkLists() {}

    /** Every open file of these counties, in words; cases are filtered by the caller's books. */
    public static List<Open> open(Collection<String> counties, World world) {
        var open = new ArrayList<Open>();
        for (var county : counties) {
            for (var tier : Tier.values()) {
                world.files().open(tier, world.people().supervisor(county)).stream()
                        .map(row ->
                                new Open(row.caseNo(), "%s at %s: %s".formatted(row.role(), row.unit(), row.state())))
                        .forEach(open::add);
            }
        }
        return open;
    }

    /** A file that is not over. */
    public record Open(String caseNo, String words) {}
}
