package org.fengqiao.routing.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fengqiao.contracts.Grade;
import org.fengqiao.contracts.Risk;
import org.fengqiao.contracts.Tier;

/** Puts a case through the decision tables; each table sees what the ones before it have found (#24, #34). */
@ApplicationScoped
public class Assessor {

    private final TableLibrary tables;
    private final TableEvaluator evaluator;

    Assessor(TableLibrary tables, TableEvaluator evaluator) {
        this.tables = tables;
        this.evaluator = evaluator;
    }

    /** The assessment of a case. */
    public Assessment assess(CaseProfile profile) {
        Map<String, Object> facts = profile.facts();
        Decision risk = only("risk", facts);
        facts.put("risk", risk.output("risk"));
        Decision grade = only("grade", facts);
        Decision start = only("start-tier", facts);
        Tier tier = Tier.valueOf(start.output("tier"));
        facts.put("tier", tier.name());
        Decision lead = only("lead-unit", facts);
        List<Decision> assistants = all("assistants", facts);
        return new Assessment(
                Risk.valueOf(risk.output("risk")),
                Grade.valueOf(grade.output("grade")),
                tier,
                UnitWanted.lead(lead),
                assistants.stream().map(UnitWanted::assistant).toList(),
                List.of(risk, grade, start, lead));
    }

    /** The kinds of unit that may lead a case at another tier, as when there is none at the first. */
    public List<UnitWanted> lead(String kind, Tier tier) {
        return UnitWanted.lead(only("lead-unit", Map.of("kind", kind, "tier", tier.name())));
    }

    private Decision only(String table, Map<String, Object> facts) {
        return all(table, facts).getFirst();
    }

    private List<Decision> all(String name, Map<String, Object> facts) {
        DecisionTable table = tables.current(name);
        List<Decision> decisions = new ArrayList<>();
        evaluator.evaluate(table, facts).forEach(m -> decisions.add(Decision.of(table, table.inputsOf(facts), m)));
        return decisions;
    }
}
