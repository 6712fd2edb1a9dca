package org.fengqiao.deploy.demo.message;

/**
 * What one citizen wrote, as a message board exports it.
 *
 * @param kind code of the dispute's kind, or null where the board does not say
 * @param persons how many people stand behind it
 * @param cents amount in dispute, or null
 */
public record Message(
        String id,
        String user,
        String subject,
        String detail,
        String kind,
        int persons,
        Long cents,
        Risk risk,
        PlaceKnowledge place) {

    /** Signs of danger that the sender has seen. */
    public enum Risk {
        NONE,
        VIOLENCE,
        CRIME
    }

    /** How well the sender can say where it happened. */
    public enum PlaceKnowledge {
        /** The village's code. */
        VILLAGE,
        /** The village's name only; another village may have the same. */
        NAME,
        /** The township, and words that no register knows. */
        UNCLEAR,
        /** The county only. */
        COUNTY
    }
}
