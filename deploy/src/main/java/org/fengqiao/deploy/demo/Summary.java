package org.fengqiao.deploy.demo;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import org.fengqiao.contracts.Tier;
import org.fengqiao.deploy.demo.ledger.CaseEntry;
import org.fengqiao.deploy.demo.ledger.Fact;
import org.fengqiao.deploy.demo.ledger.Latencies;
import org.fengqiao.deploy.demo.ledger.Ledger;
import org.fengqiao.deploy.demo.ledger.Share;
import org.fengqiao.deploy.demo.ledger.TrafficCount;

/** What a demonstration comes to; every rate with its numerator and denominator. */
record Summary(Ledger ledger, TrafficCount traffic, Latencies latencies, Duration took) {

    void print(PrintStream out) {
        registrations(out);
        results(out);
        moves(out);
        traffic(out);
        latencies(out);
    }

    private void registrations(PrintStream out) {
        long all = ledger.of(Fact.REGISTRATIONS);
        head(
                out,
                "Registrations (all that were answered with 2xx: " + all + ", from " + ledger.of(Fact.MESSAGES)
                        + " messages)");
        line(out, "accepted, one case each", new Share(ledger.of(Fact.ACCEPTED), all));
        line(out, "joined to a running case", new Share(ledger.of(Fact.JOINED), all));
        line(out, "not accepted, right route told", new Share(ledger.of(Fact.NOT_ACCEPTED), all));
        long replayed = ledger.of(Fact.REPLAYED_ALIKE) + ledger.of(Fact.REPLAYED_UNLIKE);
        line(out, "sent twice, same answer", new Share(ledger.of(Fact.REPLAYED_ALIKE), replayed));
    }

    private void results(PrintStream out) {
        var cases = ledger.cases();
        long settled = outcome(cases, "SETTLED");
        head(out, "Cases (" + cases.size() + ")");
        line(out, "closed", new Share(cases.stream().filter(CaseEntry::closed).count(), cases.size()));
        line(out, "settled", new Share(settled, cases.size()));
        for (var tier : Tier.values()) {
            line(out, "  of these in the " + tier.name().toLowerCase(Locale.ROOT), new Share(settledAt(tier), settled));
        }
        line(out, "not settled, other routes told", new Share(outcome(cases, "UNSETTLED"), cases.size()));
        line(out, "withdrawn", new Share(outcome(cases, "WITHDRAWN"), cases.size()));
    }

    private long settledAt(Tier tier) {
        return ledger.cases().stream()
                .filter(entry -> "SETTLED".equals(entry.outcome()) && entry.tier() == tier)
                .count();
    }

    private static long outcome(Collection<CaseEntry> cases, String outcome) {
        return cases.stream().filter(entry -> outcome.equals(entry.outcome())).count();
    }

    private void moves(PrintStream out) {
        head(out, "Moves");
        for (var fact : Fact.values()) {
            if (fact.compareTo(Fact.ESCALATION_ASKED) >= 0 && ledger.of(fact) > 0) {
                line(out, fact.name().toLowerCase(Locale.ROOT).replace('_', ' '), ledger.of(fact));
            }
        }
        head(out, "Referrals");
        ledger.referrals().all().forEach((what, count) -> line(out, what, count));
        head(out, "Limits missed on purpose, consequence seen");
        ledger.breaches().all().forEach((kind, count) -> line(out, kind, count));
    }

    private void traffic(PrintStream out) {
        double seconds = Math.max(0.001, took.toMillis() / 1000.0);
        long requests = traffic.requests().total();
        head(out, "Requests");
        line(out, "sent", requests);
        line(out, "answered with 2xx", new Share(succeeded(), requests));
        line(out, "looked for before it was there", new Share(traffic.early().total(), requests));
        line(out, "refused", new Share(traffic.refusals().total(), requests));
        traffic.refusals().all().forEach((what, count) -> line(out, "  " + what, count));
        line(
                out,
                "without an answer, sent again",
                new Share(traffic.unanswered().total(), requests));
        traffic.unanswered().all().forEach((what, count) -> line(out, "  " + what, count));
        line(
                out,
                "throughput",
                "%.1f requests/s, %.2f cases/s over %.0f s"
                        .formatted(requests / seconds, ledger.cases().size() / seconds, seconds));
        traffic.times().figures().forEach((what, figure) -> line(out, what, times(figure)));
    }

    private long succeeded() {
        return traffic.statuses().all().entrySet().stream()
                .filter(entry -> entry.getKey() / 100 == 2)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private void latencies(PrintStream out) {
        head(out, "From the 2xx until the effect is visible at the next unit");
        latencies.figures().forEach((what, figure) -> line(out, what, times(figure)));
    }

    private static String times(Latencies.Figure figure) {
        return "p50 %d ms, p99 %d ms, max %d ms (%d)"
                .formatted(
                        figure.p50().toMillis(),
                        figure.p99().toMillis(),
                        figure.max().toMillis(),
                        figure.count());
    }

    static void head(PrintStream out, String title) {
        out.println();
        out.println(title);
    }

    static void line(PrintStream out, String what, Object value) {
        out.printf(Locale.ROOT, "  %-52s %s%n", what, value);
    }
}
