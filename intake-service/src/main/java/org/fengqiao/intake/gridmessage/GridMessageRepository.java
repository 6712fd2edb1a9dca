package org.fengqiao.intake.gridmessage;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.fengqiao.intake.gridmessage.GridMessage.MessageState;
import org.fengqiao.intake.web.Narrowing;
import org.fengqiao.platform.Sql;

/** Messages of grid groups. */
@ApplicationScoped
class GridMessageRepository implements PanacheRepositoryBase<GridMessage, UUID> {

    private final DataSource database;

    GridMessageRepository(DataSource database) {
        this.database = database;
    }

    /** Messages in sight, latest first; a state of null means any. */
    List<GridMessage> page(MessageVisibility sight, MessageState state, UUID cursor, int rows) {
        Sql.planByValues(database);
        Narrowing narrowing = new Narrowing()
                .byDivision(sight.prefix())
                .by("sender = :sender", "sender", sight.sender())
                .by("id < :cursor", "cursor", cursor);
        switch (state) {
            case null -> {}
            case OPEN -> narrowing.by("repliedAt is null");
            case ANSWERED -> narrowing.by("repliedAt is not null and registrationId is null");
            case CONVERTED -> narrowing.by("registrationId is not null");
        }
        return find(narrowing.orderedBy("id desc"), narrowing.values())
                .page(0, rows)
                .list();
    }
}
