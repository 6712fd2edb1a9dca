package org.fengqiao.notification.sms;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;
import org.fengqiao.notification.template.Language;

/** How citizens are sent text messages. */
@ConfigMapping(prefix = "fengqiao.sms")
public interface SmsConfig {

    /** The HTTP gateway; without one no text messages are written at all. */
    Optional<URI> url();

    /** Bearer token for the gateway. */
    Optional<String> token();

    /** Name before each message, as registered with the operators. */
    @WithDefault("枫桥")
    String signature();

    /** Language of the messages. */
    @WithDefault("ZH")
    Language language();

    /** Start of the hours, in China, in which messages wait. */
    @WithDefault("21:00")
    LocalTime quietFrom();

    /** End of those hours; the same as their start means that there are none. */
    @WithDefault("08:00")
    LocalTime quietTo();

    /** Events older than this are not told any more, such as those of a replay into a new installation. */
    @WithDefault("P3D")
    Duration maxAge();

    /** How long a telephone is kept after its case was closed. */
    @WithDefault("P90D")
    Duration contactKept();
}
