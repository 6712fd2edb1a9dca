package org.fengqiao.deploy;

import java.util.Map;
import java.util.TreeMap;

/** The variables through which tests reach the servers of a network. */
public final class TestEnvironment {
    private TestEnvironment() {}

    /** Variable names and values; the values contain no quotes. */
    public static Map<String, String> of(Network network) {
        var ports = network.ports();
        var secrets = network.secrets();
        var keycloak = "http://127.0.0.1:" + ports.keycloak();
        var variables = new TreeMap<String, String>();
        variables.put("FENGQIAO_TEST_DB_URL", "jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/");
        variables.put("FENGQIAO_TEST_DB_USER", "fengqiao");
        variables.put("FENGQIAO_TEST_DB_PASSWORD", secrets.get("database-password"));
        variables.put("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + ports.kafka());
        variables.put("FENGQIAO_OIDC_URL", keycloak + "/realms/fengqiao");
        variables.put("FENGQIAO_TEST_KEYCLOAK_URL", keycloak);
        variables.put("FENGQIAO_TEST_KEYCLOAK_ADMIN", "admin");
        variables.put("FENGQIAO_TEST_KEYCLOAK_ADMIN_PASSWORD", secrets.get("keycloak-admin-password"));
        variables.put("FENGQIAO_TEST_PORTAL_SECRET", secrets.get("portal-secret"));
        variables.put("FENGQIAO_TEST_HOTLINE_SECRET", secrets.get("hotline-secret"));
        variables.put("FENGQIAO_TEST_ADMIN_SECRET", secrets.get("admin-secret"));
        variables.put("FENGQIAO_BOARD_SECRET", secrets.get("board-secret"));
        variables.put("FENGQIAO_DATA_KEY", secrets.dataKey());
        variables.put("FENGQIAO_DB_USER", "fengqiao");
        variables.put("FENGQIAO_DB_PASSWORD", secrets.get("database-password"));
        variables.put("FENGQIAO_TEST_ACCOUNTS_PASSWORD", secrets.get("accounts-password"));
        variables.put("FENGQIAO_TEST_HOME", network.state().home().toString());
        variables.put("FENGQIAO_TEST_PROGRAMS", network.state().programs().toString());
        variables.putAll(ports.variables());
        variables.put("FENGQIAO_SMS_URL", "http://127.0.0.1:" + ports.sms());
        variables.put("FENGQIAO_SMS_TOKEN", secrets.get("sms-token"));
        return variables;
    }
}
