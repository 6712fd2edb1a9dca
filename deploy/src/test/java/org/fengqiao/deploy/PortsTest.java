package org.fengqiao.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PortsTest {
    @Test
    void documentedPortsUnlessMoved() {
        var ports = Ports.from(Map.of("FENGQIAO_PORT_INTAKE", "9081"));

        assertThat(ports.intake()).isEqualTo(9081);
        assertThat(ports.postgres()).isEqualTo(15432);
        assertThat(ports.sms()).isEqualTo(8090);
    }

    @Test
    void variablesAreReadBack() {
        var ports = Ports.free();

        assertThat(Ports.from(ports.variables())).isEqualTo(ports);
        assertThat(ports.variables().values())
                .doesNotHaveDuplicates()
                .allSatisfy(port -> assertThat(Integer.parseInt(port)).isLessThan(32_768));
    }

    @Test
    void nonsenseIsNamed() {
        assertThatThrownBy(() -> Ports.from(Map.of("FENGQIAO_PORT_KAFKA", "eighty")))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("FENGQIAO_PORT_KAFKA=eighty");
    }
}
