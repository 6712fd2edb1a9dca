package org.fengqiao.intake.note;

import org.fengqiao.platform.security.Actor;

/** Who adds to a case. */
public sealed interface NoteAuthor {

    /** What the network is told of who it was. */
    String name();

    /** Someone without an account who showed a query code, known by its keyed hash. */
    record Citizen(String codeHash) implements NoteAuthor {
        @Override
        public String name() {
            return "citizen";
        }
    }

    /** An account that sent an approach, or of a unit that took one in. */
    record Account(Actor actor) implements NoteAuthor {
        @Override
        public String name() {
            return actor.username();
        }
    }
}
