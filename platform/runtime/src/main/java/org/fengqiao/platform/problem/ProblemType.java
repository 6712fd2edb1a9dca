package org.fengqiao.platform.problem;

/** One kind of refusal with its stable code; each service's problems are an enum of these. */
public interface ProblemType {

    /** Last part of {@code urn:fengqiao:problem:<code>}, and the key of its texts. */
    String code();

    /** HTTP status. */
    int status();
}
