package org.fengqiao.routing.decision;

import java.util.Map;
import java.util.TreeMap;
import org.fengqiao.contracts.DecisionRef;
import org.fengqiao.contracts.UnitType;
import org.fengqiao.routing.decision.TableEvaluator.Match;

/** One rule that applied to a case, with everything that is needed to explain it years later. */
public record Decision(
        String table,
        String version,
        String rule,
        Map<String, Object> inputs,
        Map<String, Object> outputs,
        String annotation) {

    static Decision of(DecisionTable table, Map<String, Object> inputs, Match match) {
        return new Decision(table.name(), table.version(), match.rule(), inputs, match.outputs(), match.annotation());
    }

    /** The short form that travels with a dispatch. */
    public DecisionRef ref() {
        return new DecisionRef(table, version, rule);
    }

    /** The same decision with a later finding about it, for example that the unit it names does not exist. */
    public Decision with(String output, Object value) {
        Map<String, Object> more = new TreeMap<>(outputs);
        more.put(output, value);
        return new Decision(table, version, rule, inputs, more, annotation);
    }

    /** Whether it asked for the police, and found this unit. */
    public boolean askedPolice(String unit) {
        return UnitType.POLICE_STATION.name().equals(output("type")) && unit.equals(output("unit"));
    }

    String output(String name) {
        return String.valueOf(outputs.get(name));
    }
}
