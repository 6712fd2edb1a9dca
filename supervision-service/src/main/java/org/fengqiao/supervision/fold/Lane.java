package org.fengqiao.supervision.fold;

import org.fengqiao.platform.events.Received;

/** One source's events about one case: they are numbered 1, 2, 3 … and linked by their hashes. */
record Lane(String caseNo, String source) {

    static Lane of(Received event) {
        return new Lane(event.subject(), event.source());
    }
}
