package org.fengqiao.deploy.services;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fengqiao.deploy.servers.Java;

/** The command that runs a program; training and running must agree on it, or the cache does not fit. */
record Launch(InstalledProgram program, JavaOptions options) {
    Path folder() {
        return program.folder();
    }

    Path cache() {
        return program.cache(options);
    }

    boolean lacksCache() {
        return !Files.exists(cache());
    }

    List<String> command() {
        return command(lacksCache() ? List.of() : List.of("-XX:AOTCache=" + cache()));
    }

    List<String> command(List<String> cacheOptions) {
        var command = new ArrayList<String>();
        command.add(Java.program());
        command.addAll(options.options());
        command.addAll(cacheOptions);
        command.addAll(List.of("-XX:+ExitOnOutOfMemoryError", "-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8"));
        command.addAll(List.of("-jar", program.jar().toString()));
        return command;
    }
}
