package org.fengqiao.proof.chaos.check;

import java.util.List;

/** Looks from outside for something that must never be, whatever was done to the network. */
public interface Check {

    /** What is not as it must be once the network has come to rest. */
    List<Violation> find(Evidence evidence);
}
