package org.fengqiao.intake.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("查询码防猜测: 地址")
class ClientAddressTest {

    @Test
    void shouldTellAddressesOfVersionFourApart() {
        assertThat(ClientAddress.of("192.0.2.1")).isNotEqualTo(ClientAddress.of("192.0.2.2"));
    }

    @Test
    void shouldCountAWholeCustomerNetworkOfVersionSixAsOne() {
        assertThat(ClientAddress.of("2001:db8:0:1::1")).isEqualTo(ClientAddress.of("2001:db8:0:1:ffff::9"));
        assertThat(ClientAddress.of("2001:db8:0:1::1")).isNotEqualTo(ClientAddress.of("2001:db8:0:2::1"));
    }

    @Test
    void shouldTakeWhatIsNoLiteralAddressAsItStands() {
        assertThat(ClientAddress.of("unknown")).isEqualTo(new ClientAddress("unknown", "unknown"));
    }

    @Test
    void shouldCountTheManyAddressesOfASiteTogether() {
        assertThat(ClientAddress.of("192.0.2.1").site())
                .isEqualTo(ClientAddress.of("192.0.2.200").site());
        assertThat(ClientAddress.of("192.0.2.1").site())
                .isNotEqualTo(ClientAddress.of("192.0.3.1").site());
        assertThat(ClientAddress.of("2001:db8:1:1::1").site())
                .isEqualTo(ClientAddress.of("2001:db8:1:2::1").site());
        assertThat(ClientAddress.of("2001:db8:1::1").site())
                .isNotEqualTo(ClientAddress.of("2001:db8:2::1").site());
    }
}
