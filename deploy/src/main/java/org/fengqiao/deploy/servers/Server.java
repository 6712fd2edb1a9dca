package org.fengqiao.deploy.servers;

import org.fengqiao.deploy.process.ManagedProcess;

/** One of the three servers the services stand on. */
public interface Server {
    /** The process, whether it runs or not. */
    ManagedProcess process();

    /** Starts the server where it does not run, and returns when it serves. */
    void start();

    /** Ends the server in order. */
    void stop();
}
