package org.fengqiao.intake.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.fengqiao.contracts.Channel;
import org.fengqiao.platform.security.Role;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("#19 登记渠道")
class ChannelRulesTest {

    @ParameterizedTest
    @EnumSource(names = {"CLERK", "MEDIATOR", "DIRECTOR"})
    void shouldLetStaffUseEveryChannel(Role role) {
        assertThat(channelsOf(role)).containsExactlyInAnyOrder(Channel.values());
    }

    @ParameterizedTest
    @CsvSource({
        "PORTAL, ONLINE LEADER_MAILBOX",
        "HOTLINE, HOTLINE_12345 LEADER_MAILBOX",
        "GRID_WORKER, GRID PATROL VISIT",
        "PARTNER, REFERRAL_IN"
    })
    void shouldKeepOthersToTheirOwnChannels(Role role, String channels) {
        assertThat(channelsOf(role))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(channels.split(" ")).map(Channel::valueOf).toList());
    }

    @ParameterizedTest
    @EnumSource(names = {"LEADER", "SUPERVISOR", "AUDITOR", "ADMINISTRATOR"})
    void shouldLetNoOneElseRegister(Role role) {
        assertThat(channelsOf(role)).isEmpty();
    }

    @Test
    @DisplayName("#13 即来即办")
    void shouldSettleOnTheSpotOnlyFaceToFace() {
        Set<Channel> faceToFace = Arrays.stream(Channel.values())
                .filter(channel -> ChannelRules.allowsSettlingOnTheSpot(Set.of(Role.CLERK), channel))
                .collect(Collectors.toSet());

        assertThat(faceToFace).containsExactlyInAnyOrder(Channel.WINDOW, Channel.VISIT);
        assertThat(ChannelRules.allowsSettlingOnTheSpot(Set.of(Role.GRID_WORKER), Channel.VISIT))
                .isFalse();
    }

    private static Set<Channel> channelsOf(Role role) {
        return Arrays.stream(Channel.values())
                .filter(channel -> ChannelRules.allows(Set.of(role), channel))
                .collect(Collectors.toSet());
    }
}
