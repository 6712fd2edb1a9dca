package org.fengqiao.deploy.rest;

import java.time.Duration;

/** Is told of every exchange, for counting. */
public interface Traffic {

    /** Counts nothing. */
    Traffic IGNORED = new Traffic() {
        @Override
        public void answered(Call call, int status, Duration took) {
            // not counted
        }

        @Override
        public void broken(Call call, Exception cause) {
            // not counted
        }
    };

    /** The network answered. */
    void answered(Call call, int status, Duration took);

    /** No answer came: the connection failed or took too long. */
    void broken(Call call, Exception cause);
}
