package org.fengqiao.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressPolicyTest {

    private final AddressPolicy strict = new AddressPolicy(List.of());

    @ParameterizedTest
    @ValueSource(strings = {"1.1.1.1", "114.114.114.114", "172.15.255.255", "172.32.0.1", "2400:3200::1"})
    void shouldAllowPublicAddresses(String address) throws UnknownHostException {
        assertThat(strict.allows(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "127.0.0.1",
                "127.255.255.254",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "2130706433",
                "::",
                "::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::",
                "fc00::1",
                "fd12:3456::1",
                "fe80::1",
                "ff02::1",
                "2001:db8::1"
            })
    void shouldRefuseEverythingElse(String address) throws UnknownHostException {
        assertThat(strict.allows(InetAddress.getByName(address))).isFalse();
    }

    @Test
    void shouldAllowWhatTheInstallationTrustsAndNothingBesides() throws UnknownHostException {
        // Given
        AddressPolicy policy = new AddressPolicy(List.of("10.20.0.0/16", "::1/128"));

        // Then
        assertThat(policy.allows(InetAddress.getByName("10.20.3.4"))).isTrue();
        assertThat(policy.allows(InetAddress.getByName("10.21.3.4"))).isFalse();
        assertThat(policy.allows(InetAddress.getByName("::1"))).isTrue();
    }

    @Test
    void shouldAllowUnencryptedMessagesInsideTheMachineOnly() throws UnknownHostException {
        // Given
        AddressPolicy policy = new AddressPolicy(List.of("127.0.0.0/8", "10.0.0.0/8"));

        // Then
        assertThat(policy.allowsPlainHttp(InetAddress.getByName("127.0.0.1"))).isTrue();
        assertThat(policy.allowsPlainHttp(InetAddress.getByName("10.0.0.1"))).isFalse();
        assertThat(policy.allowsPlainHttp(InetAddress.getByName("1.1.1.1"))).isFalse();
        assertThat(strict.allowsPlainHttp(InetAddress.getByName("127.0.0.1"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0", "10.0.0.0/33", "localhost/8", "10.0.0.0/-1"})
    void shouldRefuseANetworkThatIsNone(String cidr) {
        assertThatThrownBy(() -> new AddressPolicy(List.of(cidr))).isInstanceOf(IllegalArgumentException.class);
    }
}
