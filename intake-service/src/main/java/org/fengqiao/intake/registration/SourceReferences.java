package org.fengqiao.intake.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import javax.sql.DataSource;
import org.fengqiao.platform.Sql;
import org.fengqiao.platform.crypto.Vault;
import org.fengqiao.platform.security.Actor;

/** Recognises what a sender's source system sent before, whatever key it is sent with now. Mechanism #54. */
@ApplicationScoped
class SourceReferences {

    private static final String TAKE = """
            INSERT INTO source_reference (sender, source_system, source_id, registration_id) VALUES (?, ?, ?, ?)
            ON CONFLICT DO NOTHING""";

    private static final String ANSWER = """
            SELECT r.answer FROM source_reference s JOIN registration r ON r.id = s.registration_id
            WHERE s.sender = ? AND s.source_system = ? AND s.source_id = ?""";

    private final DataSource database;
    private final Vault vault;

    SourceReferences(DataSource database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    /** The answer that was given for this source id, or nothing when this approach is the first with it. */
    Optional<RegistrationAnswer> earlierAnswer(Approach approach) {
        if (approach.request().sourceId() == null || take(approach)) {
            return Optional.empty();
        }
        return known(approach.request(), approach.sender());
    }

    /** The answer that was given for the request's source id, if it has one that is known. */
    Optional<RegistrationAnswer> known(RegistrationRequest request, Actor sender) {
        if (request.sourceSystem() == null || request.sourceId() == null) {
            return Optional.empty();
        }
        return Sql.query(
                        database,
                        ANSWER,
                        s -> {
                            s.setString(1, sender.username());
                            s.setString(2, request.sourceSystem());
                            s.setString(3, request.sourceId());
                        },
                        r -> vault.open(r.getString(1), RegistrationAnswer.class))
                .stream()
                .findFirst();
    }

    private boolean take(Approach approach) {
        return 1
                == Sql.update(database, TAKE, s -> {
                    s.setString(1, approach.sender().username());
                    s.setString(2, approach.request().sourceSystem());
                    s.setString(3, approach.request().sourceId());
                    s.setObject(4, approach.id());
                });
    }
}
