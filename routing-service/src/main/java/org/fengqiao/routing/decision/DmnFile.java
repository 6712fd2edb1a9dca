package org.fengqiao.routing.decision;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.operaton.bpm.model.dmn.Dmn;
import org.operaton.bpm.model.dmn.DmnModelInstance;
import org.operaton.bpm.model.dmn.instance.DecisionTable;
import org.operaton.bpm.model.dmn.instance.InputEntry;
import org.operaton.bpm.model.dmn.instance.Rule;

/** Reads a DMN 1.3 file; the rules' descriptions are the explanations that people get to read. */
final class DmnFile {

    private DmnFile() {}

    static org.fengqiao.routing.decision.DecisionTable read(String name, String version, String xml) {
        DmnModelInstance model =
                Dmn.readModelFromStream(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        skipIrrelevant(model);
        DecisionTable table =
                model.getModelElementsByType(DecisionTable.class).iterator().next();
        return new org.fengqiao.routing.decision.DecisionTable(
                name,
                version,
                model.getDefinitions().getName(),
                xml,
                inputs(table),
                annotations(table),
                TableEvaluator.ENGINE.parseDecision(name, model));
    }

    /** The engine parses a dash each time, but passes over an empty cell; to both it means that any value will do. */
    private static void skipIrrelevant(DmnModelInstance model) {
        model.getModelElementsByType(InputEntry.class).stream()
                .filter(entry -> entry.getText().getTextContent().equals("-"))
                .forEach(entry -> entry.getText().setTextContent(""));
    }

    private static List<Input> inputs(DecisionTable table) {
        List<Input> inputs = new ArrayList<>();
        for (var column : table.getInputs()) {
            int index = inputs.size();
            List<String> entries = table.getRules().stream()
                    .map(rule -> List.copyOf(rule.getInputEntries()).get(index).getTextContent())
                    .toList();
            var expression = column.getInputExpression();
            inputs.add(Input.of(
                    expression.getText().getTextContent(), column.getLabel(), expression.getTypeRef(), entries));
        }
        return List.copyOf(inputs);
    }

    private static Map<String, String> annotations(DecisionTable table) {
        return table.getRules().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Rule::getId, rule -> rule.getDescription().getTextContent()));
    }
}
