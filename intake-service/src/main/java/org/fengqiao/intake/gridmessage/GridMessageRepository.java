package org.fengqiao.intake.gridmessage;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.fengqiao.intake.gridmessage.GridMessage.MessageState;

/** Messages of grid groups. */
@ApplicationScoped
class GridMessageRepository implements PanacheRepositoryBase<GridMessage, UUID> {

    /** Messages of a division's scope, latest first; a state of null means any. */
    List<GridMessage> page(String prefix, MessageState state, UUID cursor, int rows) {
        UUID before = cursor == null ? new UUID(-1, -1) : cursor;
        return find("division like ?1 and id < ?2" + condition(state) + " order by id desc", prefix + "%", before)
                .page(0, rows)
                .list();
    }

    private static String condition(MessageState state) {
        return switch (state) {
            case null -> "";
            case OPEN -> " and repliedAt is null";
            case ANSWERED -> " and repliedAt is not null and registrationId is null";
            case CONVERTED -> " and registrationId is not null";
        };
    }
}
