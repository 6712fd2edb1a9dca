package org.fengqiao.deploy.services;

import java.util.List;
import java.util.Map;
import org.fengqiao.deploy.Ports;
import org.fengqiao.deploy.Secrets;

/** What distinguishes one service process from the others. */
record ServiceSpec(String name, String module, String database, int port, Map<String, String> settings) {
    static List<ServiceSpec> of(Ports ports, Secrets secrets) {
        return List.of(
                plain("intake", ports.intake(), Map.of()),
                plain("routing", ports.routing(), Map.of()),
                mediation("village", ports.village()),
                mediation("township", ports.township()),
                mediation("county", ports.county()),
                plain("supervision", ports.supervision(), Map.of("FENGQIAO_BOARD_SECRET", secrets.get("board-secret"))),
                plain(
                        "notification",
                        ports.notification(),
                        Map.of(
                                "FENGQIAO_SMS_URL",
                                "http://127.0.0.1:" + ports.sms(),
                                "FENGQIAO_SMS_TOKEN",
                                secrets.get("sms-token"),
                                "FENGQIAO_WEBHOOK_TRUSTED_NETWORKS",
                                "127.0.0.0/8")));
    }

    /** The same service on another port. */
    ServiceSpec on(int other) {
        return new ServiceSpec(name, module, database, other, settings);
    }

    private static ServiceSpec plain(String name, int port, Map<String, String> settings) {
        return new ServiceSpec(name, name + "-service", name, port, settings);
    }

    private static ServiceSpec mediation(String tier, int port) {
        return new ServiceSpec(
                "mediation-" + tier, "mediation-service", "mediation_" + tier, port, Map.of("FENGQIAO_TIER", tier));
    }
}
