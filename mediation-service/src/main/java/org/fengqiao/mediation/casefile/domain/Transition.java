package org.fengqiao.mediation.casefile.domain;

/** What the lifecycle answers to a command in a state. */
sealed interface Transition {

    /** The file goes on to another state. */
    record To(FileState target) implements Transition {}

    /** The command takes effect and the state stays. */
    record Stay() implements Transition {}

    /** The file goes back to the state in which it began to wait. */
    record Back() implements Transition {}

    /** The command is not allowed here. */
    record Refused() implements Transition {}
}
