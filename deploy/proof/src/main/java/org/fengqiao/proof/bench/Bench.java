package org.fengqiao.proof.bench;

import java.util.List;
import org.fengqiao.proof.Rig;

/** One thing that is measured, beside its limit or peer in the same run. */
interface Bench {
    /** The name on the command line. */
    String name();

    /** What is measured, and against what, in one sentence. */
    String what();

    /** Measures; the figures of this run. */
    List<Figure> run(Rig rig, Effort effort) throws Exception;
}
