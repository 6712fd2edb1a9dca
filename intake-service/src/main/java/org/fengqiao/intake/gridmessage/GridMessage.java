package org.fengqiao.intake.gridmessage;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.fengqiao.intake.IntakeProblem;
import org.fengqiao.platform.problem.Problem;

/** A message from a grid group: it is replied to once, and may become a registration once. Mechanism #92. */
@Entity
@Table(name = "grid_message")
class GridMessage {

    /** What still has to be done about a message. */
    enum MessageState {
        OPEN,
        ANSWERED,
        CONVERTED
    }

    @Id
    private UUID id;

    private String division;
    private String sender;

    @Column(name = "sent_at")
    private Instant sentAt;

    private String sealed;

    @Column(name = "replied_at")
    private Instant repliedAt;

    @Column(name = "replied_by")
    private String repliedBy;

    private String reply;

    @Column(name = "registration_id")
    private UUID registrationId;

    @Column(name = "case_no")
    private String caseNo;

    protected GridMessage() {}

    GridMessage(UUID id, String division, String sender, Instant sentAt, String sealed) {
        this.id = id;
        this.division = division;
        this.sender = sender;
        this.sentAt = sentAt;
        this.sealed = sealed;
    }

    void reply(String sealedText, String by, Instant at) {
        if (repliedAt != null) {
            throw Problem.of(IntakeProblem.ALREADY_REPLIED);
        }
        reply = sealedText;
        repliedBy = by;
        repliedAt = at;
    }

    void requireNotConverted() {
        if (registrationId != null) {
            throw Problem.of(IntakeProblem.ALREADY_CONVERTED);
        }
    }

    /** Being registered is also the reply that the household waits for. */
    void convert(UUID registration, String openedOrJoined, String by, Instant at) {
        requireNotConverted();
        registrationId = registration;
        caseNo = openedOrJoined;
        if (repliedAt == null) {
            repliedBy = by;
            repliedAt = at;
        }
    }

    MessageState state() {
        if (registrationId != null) {
            return MessageState.CONVERTED;
        }
        return repliedAt == null ? MessageState.OPEN : MessageState.ANSWERED;
    }

    UUID id() {
        return id;
    }

    String division() {
        return division;
    }

    String sender() {
        return sender;
    }

    Instant sentAt() {
        return sentAt;
    }

    String sealed() {
        return sealed;
    }

    Instant repliedAt() {
        return repliedAt;
    }

    String reply() {
        return reply;
    }

    UUID registrationId() {
        return registrationId;
    }

    String caseNo() {
        return caseNo;
    }
}
