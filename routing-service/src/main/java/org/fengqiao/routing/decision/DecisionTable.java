package org.fengqiao.routing.decision;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.platform.problem.Problem;
import org.operaton.bpm.dmn.engine.DmnDecision;

/** One version of a decision table, read from its DMN file. */
record DecisionTable(
        String name,
        String version,
        String title,
        String xml,
        List<Input> inputs,
        Map<String, String> annotations,
        DmnDecision decision) {

    /** The values that this table looks at, in its own order; a value that is not given counts as unknown. */
    Map<String, Object> inputsOf(Map<String, Object> facts) {
        Map<String, Object> values = new LinkedHashMap<>();
        inputs.forEach(input -> values.put(input.name(), facts.get(input.name())));
        return values;
    }

    /** Facts with equal keys meet the same rules. */
    List<Object> keyOf(Map<String, Object> facts) {
        return inputs.stream()
                .<Object>map(input -> String.valueOf(input.band(facts.get(input.name()))))
                .toList();
    }

    List<String> inputNames() {
        return inputs.stream().map(Input::name).toList();
    }

    /** Refuses values that the table does not know or that have another type. */
    void check(Map<String, Object> facts) {
        facts.forEach((name, value) -> {
            Input input = inputs.stream()
                    .filter(i -> i.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> Problem.invalid("inputs." + name, "unknown-input"));
            if (!input.type().accepts(value)) {
                throw Problem.invalid("inputs." + name, "wrong-input-type");
            }
        });
    }
}
