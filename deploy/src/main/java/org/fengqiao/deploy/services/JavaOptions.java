package org.fengqiao.deploy.services;

import java.util.List;

/**
 * How the services' virtual machines are set: small and quick to start, unless the operator wants them fast. A start-up
 * cache lies at one address, so that its pages need not be patched: they stay those of the file, which three tiers share.
 */
record JavaOptions(List<String> options) {
    private static final String SMALL =
            "-Xms32m -Xmx128m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:+UseCompactObjectHeaders "
                    + "-XX:+UnlockDiagnosticVMOptions -XX:ArchiveRelocationMode=0 "
                    + "--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow";

    static JavaOptions fromEnvironment() {
        return new JavaOptions(List.of(System.getenv()
                .getOrDefault("FENGQIAO_JAVA_OPTIONS", SMALL)
                .strip()
                .split("\\s+")));
    }

    /** Distinguishes start-up caches, which only fit the options and the JDK they were made with. */
    String fingerprint() {
        return Integer.toHexString((options + System.getProperty("java.vm.version")).hashCode());
    }
}
