package org.fengqiao.deploy.process;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Frees a child from the terminal of the command that starts it. */
final class Detached {
    private Detached() {}

    static List<String> command(List<String> command) {
        var whole = new ArrayList<String>();
        whole.add(onPath("setsid") ? "setsid" : "nohup");
        whole.addAll(command);
        return whole;
    }

    private static boolean onPath(String program) {
        return Pattern.compile(Pattern.quote(File.pathSeparator))
                .splitAsStream(System.getenv().getOrDefault("PATH", ""))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
