package org.fengqiao.deploy.demo.plan;

import java.util.SplittableRandom;
import org.fengqiao.deploy.demo.message.Message;
import org.fengqiao.deploy.demo.message.Message.Risk;

/** What a dispute is about, as far as the rules look at it. */
record Matter(String kind, int persons, Long cents, Risk risk) {

    /** What the message itself says. */
    static Matter told(Message message) {
        return new Matter(message.kind(), message.persons(), message.cents(), message.risk());
    }

    /** What a message board does not say is drawn: mostly one person, a small sum or none, and no danger. */
    static Matter drawn(String kind, SplittableRandom chance) {
        return new Matter(kind, persons(chance), cents(chance), risk(chance));
    }

    private static int persons(SplittableRandom chance) {
        int draw = chance.nextInt(1000);
        if (draw < 8) {
            return 30 + chance.nextInt(60);
        }
        return draw < 60 ? 5 + chance.nextInt(20) : 1;
    }

    private static Long cents(SplittableRandom chance) {
        if (chance.nextInt(100) < 35) {
            return null;
        }
        double bell = chance.nextDouble() + chance.nextDouble() + chance.nextDouble() - 1.5;
        return Math.round(Math.exp(7.6 + 3 * bell)) * 100;
    }

    private static Risk risk(SplittableRandom chance) {
        int draw = chance.nextInt(1000);
        if (draw < 12) {
            return Risk.CRIME;
        }
        return draw < 45 ? Risk.VIOLENCE : Risk.NONE;
    }
}
