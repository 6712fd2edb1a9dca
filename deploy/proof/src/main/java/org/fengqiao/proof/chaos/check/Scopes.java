package org.fengqiao.proof.chaos.check;

import java.util.ArrayList;
import java.util.List;

/** Nobody was told anything of a case that is none of his business, while those whose business it is could ask the same. */
public final class Scopes implements Check {
    @Override
    public List<Violation> find(Evidence evidence) {
        var outsider = evidence.load().outsider();
        var found = new ArrayList<Violation>();
        outsider.leaks().forEach(words -> found.add(new Violation("scope", "stranger", words)));
        outsider.unproven()
                .forEach(name -> found.add(
                        new Violation("scope", name, "was refused to strangers, and to the supervisor as well")));
        return found;
    }
}
