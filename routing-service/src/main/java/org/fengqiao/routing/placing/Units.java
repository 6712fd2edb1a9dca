package org.fengqiao.routing.placing;

import java.util.Optional;
import org.fengqiao.platform.reference.Unit;

/** The organisation units, as the rules of routing need to ask for them. */
public interface Units {

    /** All active units of a place and of the divisions above it, and those of another unit's line as a last resort. */
    Neighbourhood around(String place, String otherUnit);

    /** The active unit of this code. */
    Optional<Unit> active(String code);

    /** The unit of this code, even if it was switched off meanwhile. */
    Optional<Unit> known(String code);
}
