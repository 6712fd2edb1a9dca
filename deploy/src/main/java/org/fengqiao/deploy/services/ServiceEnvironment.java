package org.fengqiao.deploy.services;

import java.util.HashMap;
import java.util.Map;
import org.fengqiao.deploy.Ports;
import org.fengqiao.deploy.Secrets;
import org.fengqiao.deploy.StateFolder;

/** The environment variables a service is configured by, here as in production. */
record ServiceEnvironment(Ports ports, Secrets secrets, StateFolder state) {
    Map<String, String> of(ServiceSpec spec) {
        var variables = new HashMap<String, String>();
        variables.put("QUARKUS_PROFILE", "local");
        // Otherwise the C library keeps memory of its own for every thread.
        variables.put("MALLOC_ARENA_MAX", "2");
        variables.put("FENGQIAO_HTTP_HOST", "127.0.0.1");
        variables.put("FENGQIAO_HTTP_PORT", String.valueOf(spec.port()));
        variables.put("FENGQIAO_DB_URL", "jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/" + spec.database());
        variables.put("FENGQIAO_DB_USER", "fengqiao");
        variables.put("FENGQIAO_DB_PASSWORD", secrets.get("database-password"));
        variables.put("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + ports.kafka());
        variables.put("FENGQIAO_OIDC_URL", "http://127.0.0.1:" + ports.keycloak() + "/realms/fengqiao");
        variables.put("FENGQIAO_DATA_KEY", secrets.dataKey());
        variables.put("FENGQIAO_CLOCK_FILE", state.clock(spec.name()).toString());
        variables.putAll(spec.settings());
        return variables;
    }

    /** The same service apart from the network: nothing it does reaches a real case. */
    Map<String, String> ofTraining(ServiceSpec spec, int port) {
        var variables = of(spec);
        variables.put("FENGQIAO_HTTP_PORT", String.valueOf(port));
        variables.put(
                "FENGQIAO_DB_URL", "jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/" + Training.database(spec));
        variables.put("FENGQIAO_TOPIC_PREFIX", "training");
        variables.put("MP_MESSAGING_CONNECTOR_SMALLRYE_KAFKA_GROUP_ID", "training-" + spec.name());
        return variables;
    }
}
