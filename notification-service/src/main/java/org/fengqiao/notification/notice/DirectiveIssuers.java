package org.fengqiao.notification.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import javax.sql.DataSource;
import org.fengqiao.contracts.SupervisionEvent.DirectiveIssued;
import org.fengqiao.platform.Sql;

/** Who issued which directive, so that the issuer can be told of the answer. */
@ApplicationScoped
class DirectiveIssuers {

    private final DataSource database;

    DirectiveIssuers(DataSource database) {
        this.database = database;
    }

    void remember(DirectiveIssued directive) {
        if (directive.issuedBy() != null) {
            Sql.update(
                    database,
                    "INSERT INTO directive_issuer (directive_no, account) VALUES (?, ?) ON CONFLICT DO NOTHING",
                    s -> {
                        s.setString(1, directive.directiveNo());
                        s.setString(2, directive.issuedBy());
                    });
        }
    }

    Optional<String> of(String directiveNo) {
        return Sql.query(
                        database,
                        "SELECT account FROM directive_issuer WHERE directive_no = ?",
                        s -> s.setString(1, directiveNo),
                        r -> r.getString(1))
                .stream()
                .findFirst();
    }
}
