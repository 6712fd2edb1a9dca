package org.fengqiao.deploy.demo.world;

/** A case that does not go on although the network promised that it would. */
final class Stuck extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Stuck(String message) {
        super(message);
    }
}
