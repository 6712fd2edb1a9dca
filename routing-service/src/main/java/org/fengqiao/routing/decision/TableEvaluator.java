package org.fengqiao.routing.decision;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.operaton.bpm.dmn.engine.DmnEngine;
import org.operaton.bpm.dmn.engine.DmnEngineConfiguration;
import org.operaton.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.operaton.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.operaton.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;

/** Evaluates decision tables, and keeps the results: evaluating is slow, and the same inputs meet the same rules. */
@ApplicationScoped
class TableEvaluator {

    private static final ThreadLocal<DmnDecisionTableEvaluationEvent> LAST = new ThreadLocal<>();
    static final DmnEngine ENGINE = engine();

    private final Cache<Key, List<Match>> known =
            Caffeine.newBuilder().maximumSize(20_000).build();

    /** A rule that applies, with what it says. */
    record Match(String rule, Map<String, Object> outputs, String annotation) {}

    private record Key(String table, String version, List<Object> inputs) {}

    private static DmnEngine engine() {
        var configuration =
                (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        configuration.getCustomPostDecisionTableEvaluationListeners().add(LAST::set);
        return configuration.buildEngine();
    }

    List<Match> evaluate(DecisionTable table, Map<String, Object> facts) {
        Key key = new Key(table.name(), table.version(), table.keyOf(facts));
        return known.get(key, k -> compute(table, facts));
    }

    static List<Match> compute(DecisionTable table, Map<String, Object> facts) {
        try {
            ENGINE.evaluateDecisionTable(table.decision(), table.inputsOf(facts));
            return LAST.get().getMatchingRules().stream()
                    .map(rule -> match(table, rule))
                    .toList();
        } finally {
            LAST.remove();
        }
    }

    private static Match match(DecisionTable table, DmnEvaluatedDecisionRule rule) {
        Map<String, Object> outputs = new TreeMap<>();
        rule.getOutputEntries()
                .values()
                .forEach(entry ->
                        outputs.put(entry.getOutputName(), entry.getValue().getValue()));
        return new Match(rule.getId(), outputs, table.annotations().get(rule.getId()));
    }
}
