package org.fengqiao.deploy.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.fengqiao.deploy.Ports;
import org.fengqiao.deploy.Secrets;
import org.fengqiao.deploy.StateFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceSpecTest {
    @TempDir
    Path folder;

    @Test
    void sevenProcessesOfFivePrograms() {
        var specs = ServiceSpec.of(Ports.from(Map.of()), secrets());

        assertThat(specs).hasSize(7);
        assertThat(specs).extracting(ServiceSpec::module).containsOnlyOnce("intake-service", "routing-service");
        assertThat(specs).extracting(ServiceSpec::database).doesNotHaveDuplicates();
        assertThat(specs).extracting(ServiceSpec::port).doesNotHaveDuplicates();
    }

    @Test
    void eachTierHasItsOwnDatabase() {
        var ports = Ports.from(Map.of());
        var environment = new ServiceEnvironment(ports, secrets(), StateFolder.at(folder));
        var county = ServiceSpec.of(ports, secrets()).stream()
                .filter(spec -> spec.name().equals("mediation-county"))
                .findFirst()
                .orElseThrow();

        assertThat(environment.of(county))
                .containsEntry("FENGQIAO_TIER", "county")
                .containsEntry("FENGQIAO_DB_URL", "jdbc:postgresql://127.0.0.1:15432/mediation_county")
                .containsEntry("FENGQIAO_HTTP_PORT", "8085");
    }

    private Secrets secrets() {
        return Secrets.in(folder.resolve("secrets.properties"));
    }
}
