package org.fengqiao.deploy.servers;

import java.nio.file.Path;

/** The Java program this process runs on; the servers get the same one. */
public final class Java {
    private Java() {}

    /** The {@code java} command. */
    public static String program() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
