package org.fengqiao.deploy;

import java.nio.file.Files;
import java.nio.file.Path;

/** Finds the project's folder, from which the built services and the server programs are taken. */
public final class Checkout {
    private Checkout() {}

    /** The folder the {@code fengqiao} script lies in. */
    public static Path root() {
        var told = System.getProperty("fengqiao.checkout");
        if (told != null) {
            return Path.of(told);
        }
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("deploy/pom.xml")) && Files.exists(folder.resolve("fengqiao"))) {
                return folder;
            }
        }
        throw new Trouble("Run this inside a checkout of the project.");
    }
}
