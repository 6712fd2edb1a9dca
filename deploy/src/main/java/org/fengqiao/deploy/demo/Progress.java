package org.fengqiao.deploy.demo;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Map;
import org.fengqiao.contracts.Tier;
import org.fengqiao.deploy.demo.ledger.CaseEntry;
import org.fengqiao.deploy.demo.ledger.Fact;
import org.fengqiao.deploy.demo.ledger.Ledger;
import org.fengqiao.deploy.demo.ledger.TrafficCount;
import org.fengqiao.deploy.demo.time.ClockFile;

/** Shows how far the demonstration is: one line that is written over, or a line now and then where it goes to a file. */
final class Progress implements AutoCloseable {
    private static final int WIDTH = 24;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private final PrintStream out;
    private final int messages;
    private final Ledger ledger;
    private final TrafficCount traffic;
    private final ClockFile clock;
    private final boolean terminal =
            System.console() != null && System.console().isTerminal();
    private final Thread thread;
    private long requestsBefore;

    Progress(PrintStream out, int messages, Ledger ledger, TrafficCount traffic, ClockFile clock) {
        this.out = out;
        this.messages = messages;
        this.ledger = ledger;
        this.traffic = traffic;
        this.clock = clock;
        this.thread = Thread.ofVirtual().start(this::show);
    }

    private void show() {
        var pause = Duration.ofSeconds(terminal ? 1 : 10);
        try {
            while (true) {
                Thread.sleep(pause);
                print(pause);
            }
        } catch (InterruptedException e) {
            // the demonstration is over
        }
    }

    private void print(Duration pause) {
        var line = line(clock.now(), pause);
        out.print(terminal ? "\r" + line + "\u001b[K" : line + System.lineSeparator());
        out.flush();
    }

    private String line(Instant now, Duration pause) {
        var open = new EnumMap<Tier, Integer>(Tier.class);
        int partner = 0;
        int closed = 0;
        for (var entry : ledger.cases()) {
            if (entry.closed()) {
                closed++;
            } else if ("REFERRED".equals(entry.state())) {
                partner++;
            } else if (entry.tier() != null) {
                open.merge(entry.tier(), 1, Integer::sum);
            }
        }
        long requests = traffic.requests().total();
        long rate = (requests - requestsBefore) / pause.toSeconds();
        requestsBefore = requests;
        return "%s %s | registered %d | village %d township %d county %d partners %d | closed %d | %d req/s"
                .formatted(
                        bar(closed),
                        TIME.format(now),
                        ledger.of(Fact.REGISTRATIONS),
                        count(open, Tier.VILLAGE),
                        count(open, Tier.TOWNSHIP),
                        count(open, Tier.COUNTY),
                        partner,
                        closed,
                        rate);
    }

    private static int count(Map<Tier, Integer> open, Tier tier) {
        return open.getOrDefault(tier, 0);
    }

    /** Messages that need nothing more: closed, joined to others, or not accepted. */
    private String bar(int closed) {
        long stuck = ledger.cases().stream()
                .map(CaseEntry::trouble)
                .filter(t -> t != null)
                .count();
        long done = closed + ledger.of(Fact.JOINED) + ledger.of(Fact.NOT_ACCEPTED) + stuck;
        int filled = (int) Math.min(WIDTH, done * WIDTH / Math.max(1, messages));
        return "[" + "#".repeat(filled) + ".".repeat(WIDTH - filled)
                + "] %3d%%".formatted(Math.min(100, done * 100 / Math.max(1, messages)));
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        out.println();
    }
}
