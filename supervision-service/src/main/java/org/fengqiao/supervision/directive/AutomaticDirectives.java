package org.fengqiao.supervision.directive;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.fengqiao.contracts.ClockKind;
import org.fengqiao.contracts.DirectiveKind;
import org.fengqiao.contracts.SupervisionEvent;
import org.fengqiao.contracts.SupervisionEvent.ClockBreached;
import org.fengqiao.contracts.SupervisionEvent.DirectiveIssued;
import org.fengqiao.platform.crypto.Vault;
import org.fengqiao.platform.time.Zones;
import org.fengqiao.supervision.SupervisionConfig;
import org.fengqiao.supervision.store.Change;

/** Sends a numbered 督办函 with a reply limit where a missed limit has that consequence, without waiting for a person. */
@ApplicationScoped
public class AutomaticDirectives {

    /** A missed limit that calls for a directive. */
    public record Occasion(Change change, ClockBreached breach) {}

    /** What was sent about a case. */
    public record Issued(Change change, DirectiveIssued event) {}

    private final DirectiveRepository directives;
    private final DirectiveNumbers numbers;
    private final Vault vault;
    private final int replyDays;

    AutomaticDirectives(
            DirectiveRepository directives, DirectiveNumbers numbers, Vault vault, SupervisionConfig config) {
        this.directives = directives;
        this.numbers = numbers;
        this.vault = vault;
        this.replyDays = config.limits().directiveReplyDays();
    }

    /** Writes and numbers a directive for each occasion, in the transaction of the breach. */
    public List<Issued> issue(List<Occasion> occasions, Instant now) {
        if (occasions.isEmpty()) {
            return List.of();
        }
        Instant replyDue = ReplyLimit.due(now, replyDays);
        int year = now.atZone(Zones.CHINA).getYear();
        Map<String, List<Occasion>> byCounty = occasions.stream()
                .collect(Collectors.groupingBy(AutomaticDirectives::county, TreeMap::new, Collectors.toList()));
        List<Issued> issued = new ArrayList<>();
        byCounty.forEach((county, its) -> {
            List<String> taken = numbers.take(county, year, its.size());
            for (int i = 0; i < its.size(); i++) {
                issued.add(issue(its.get(i), taken.get(i), replyDue, now));
            }
        });
        return issued;
    }

    private Issued issue(Occasion occasion, String number, Instant replyDue, Instant now) {
        ClockBreached breach = occasion.breach();
        DirectiveKind kind = DirectiveKind.SUPERVISION_LETTER;
        directives.persist(new Directive(
                number,
                new Directive.Content(
                        breach.caseNo(),
                        occasion.change().ledger().opening() == null
                                ? null
                                : occasion.change().ledger().opening().division(),
                        kind,
                        breach.unit(),
                        vault.seal(text(breach)),
                        replyDays,
                        replyDue,
                        SupervisionEvent.AUTOMATIC,
                        now)));
        return new Issued(
                occasion.change(),
                new DirectiveIssued(
                        breach.caseNo(), number, kind, breach.unit(), replyDue, SupervisionEvent.AUTOMATIC, now));
    }

    private static String county(Occasion occasion) {
        return occasion.breach().caseNo().substring(2, 8);
    }

    private static String text(ClockBreached breach) {
        return "案件%s的%s已于规定时限届满，至今未完成。请立即办理，并在回复期限内书面说明原因、办理进展和完成时间。".formatted(breach.caseNo(), label(breach.clock()));
    }

    private static String label(ClockKind kind) {
        return switch (kind) {
            case PICK_UP -> "接件时限";
            case HANDLING -> "办理时限";
            case RETURN_WINDOW -> "退回时限";
            case PARTNER_ANSWER -> "对接答复时限";
            case CONFIRMATION -> "司法确认申请时限";
            case REVISIT -> "回访时限";
            case DIRECTIVE_REPLY -> "督办回复时限";
        };
    }
}
