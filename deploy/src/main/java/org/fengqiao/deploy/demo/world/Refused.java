package org.fengqiao.deploy.demo.world;

import org.fengqiao.deploy.rest.Answer;

/** The network refused something that the demonstration took for allowed. */
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Refused(String what, Answer answer) {
        super(what + " was refused: " + answer.summary());
    }
}
