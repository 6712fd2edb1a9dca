package org.fengqiao.contracts;

import java.util.Locale;

/** Names of the topics; an installation may put another prefix before them. */
public final class Topics {

    public static final String INTAKE = "intake";
    public static final String REFERRAL_ANSWERS = "referral.answers";
    public static final String SUPERVISION = "supervision";
    public static final String REFERENCE = "reference";
    public static final String RESEND = "resend";
    public static final String DEAD_LETTER = "dead-letter";

    private Topics() {}

    /** Events from routing to the service of one tier. */
    public static String dispatch(Tier tier) {
        return "dispatch." + tier.name().toLowerCase(Locale.ROOT);
    }

    /** Events from the mediation service of one tier. */
    public static String mediation(Tier tier) {
        return "mediation." + tier.name().toLowerCase(Locale.ROOT);
    }

    /** Referrals offered to the partner units of one channel. */
    public static String referral(PartnerChannel channel) {
        return "referral." + channel.name().toLowerCase(Locale.ROOT);
    }
}
