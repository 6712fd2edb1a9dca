package org.fengqiao.proof.chaos.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Every case has one unit that handles it, and all services agree on which; a closed one is closed everywhere. */
public final class Handlers implements Check {
    private static final String ROUTES = """
            SELECT r.case_no, r.status, h.value ->> 'no', h.value ->> 'tier', h.value ->> 'unit', h.value ->> 'takenOverAt'
            FROM case_route r, jsonb_array_elements(r.hops) h WHERE h.value ->> 'role' = 'LEAD'
            ORDER BY r.case_no, (h.value ->> 'no')::int""";

    private static final String FILES = "SELECT case_no, hop, unit, state FROM case_file WHERE role = 'LEAD'";
    private static final String BOOKS = "SELECT case_no, hop, handler, state FROM supervised_case";
    private static final String TRACKS = "SELECT case_no, closed_at IS NOT NULL FROM case_track";
    private static final String FACTS = "SELECT case_no, closed_at IS NOT NULL FROM case_facts";

    private record Route(boolean closed, boolean referred, int hop, String tier, String unit) {}

    private record File(String tier, int hop, String unit, String state) {
        boolean over() {
            return state.equals("CLOSED") || state.equals("HANDED_OVER");
        }
    }

    private final List<Violation> found = new ArrayList<>();

    @Override
    public List<Violation> find(Evidence evidence) {
        found.clear();
        var routes = routes(evidence);
        var files = files(evidence);
        var supervised = new HashMap<String, File>();
        evidence.rows(
                "supervision",
                BOOKS,
                row -> supervised.put(
                        row.getString(1), new File(null, row.getInt(2), row.getString(3), row.getString(4))));
        var tracked = closed(evidence, "intake", TRACKS);
        var told = closed(evidence, "notification", FACTS);
        routes.forEach((caseNo, route) -> {
            files(caseNo, route, files.getOrDefault(caseNo, List.of()));
            supervised(caseNo, route, supervised.get(caseNo));
            closed(caseNo, route, "intake", tracked.get(caseNo));
            closed(caseNo, route, "notification", told.get(caseNo));
        });
        tracked.keySet().stream()
                .filter(caseNo -> !routes.containsKey(caseNo))
                .forEach(caseNo -> violation(caseNo, "routing does not know it"));
        return List.copyOf(found);
    }

    private void files(String caseNo, Route route, List<File> files) {
        var open = files.stream().filter(file -> !file.over()).toList();
        if (open.size() != (route.closed() ? 0 : 1)) {
            violation(caseNo, "is %s, with open files %s".formatted(route, open));
        }
        var current = files.stream().filter(file -> file.hop() == route.hop()).toList();
        if (current.size() != 1
                || !current.getFirst().unit().equals(route.unit())
                || !current.getFirst().tier().equals(route.tier())) {
            violation(caseNo, "routing says %s, the files are %s".formatted(route, files));
        }
    }

    private void supervised(String caseNo, Route route, File book) {
        if (book == null) {
            violation(caseNo, "supervision does not know it");
        } else if (book.state().equals("CLOSED") != route.closed()
                || book.hop() != route.hop()
                || !route.referred() && !Objects.equals(book.unit(), route.unit())) {
            violation(caseNo, "routing says %s, supervision %s".formatted(route, book));
        }
    }

    private void closed(String caseNo, Route route, String where, Boolean closed) {
        if (closed == null) {
            violation(caseNo, where + " does not know it");
        } else if (closed != route.closed()) {
            violation(caseNo, "is %s at routing, but %s at %s".formatted(state(route.closed()), state(closed), where));
        }
    }

    private static String state(boolean closed) {
        return closed ? "closed" : "open";
    }

    private static Map<String, Route> routes(Evidence evidence) {
        var routes = new HashMap<String, Route>();
        evidence.rows("routing", ROUTES, row -> {
            var route = new Route(
                    row.getString(2).equals("CLOSED"),
                    row.getString(2).equals("REFERRED"),
                    Integer.parseInt(row.getString(3)),
                    row.getString(4),
                    row.getString(5));
            return row.getString(6) == null && routes.containsKey(row.getString(1))
                    ? null
                    : routes.put(row.getString(1), route);
        });
        return routes;
    }

    private static Map<String, List<File>> files(Evidence evidence) {
        var files = new HashMap<String, List<File>>();
        for (var tier : List.of("VILLAGE", "TOWNSHIP", "COUNTY")) {
            evidence.rows(
                    "mediation_" + tier.toLowerCase(Locale.ROOT),
                    FILES,
                    row -> files.computeIfAbsent(row.getString(1), caseNo -> new ArrayList<>())
                            .add(new File(tier, row.getInt(2), row.getString(3), row.getString(4))));
        }
        return files;
    }

    private static Map<String, Boolean> closed(Evidence evidence, String database, String query) {
        var closed = new HashMap<String, Boolean>();
        evidence.rows(database, query, row -> closed.put(row.getString(1), row.getBoolean(2)));
        return closed;
    }

    private void violation(String caseNo, String words) {
        found.add(new Violation("handler", caseNo, words));
    }
}
