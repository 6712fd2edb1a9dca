package org.fengqiao.deploy.demo.world;

/** The case is no longer where it was being worked on: it must be looked for again. */
final class MovedOn extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MovedOn(String state) {
        super(state, null, false, false);
    }
}
