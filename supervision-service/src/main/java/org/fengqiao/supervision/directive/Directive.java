package org.fengqiao.supervision.directive;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import org.fengqiao.contracts.DirectiveKind;

/** A numbered supervision measure with its reply limit (督办); texts are sealed, because they may name people. */
@Entity
class Directive {

    @Id
    private String number;

    @Column(name = "case_no")
    private String caseNo;

    private String division;

    @Enumerated(EnumType.STRING)
    private DirectiveKind kind;

    private String unit;
    private String text;

    @Column(name = "reply_days")
    private int replyDays;

    @Column(name = "reply_due_at")
    private Instant replyDueAt;

    @Column(name = "issued_by")
    private String issuedBy;

    @Column(name = "issued_at")
    private Instant issuedAt;

    private String reply;

    @Column(name = "replied_by")
    private String repliedBy;

    @Column(name = "replied_at")
    private Instant repliedAt;

    @Version
    private long version;

    protected Directive() {}

    /** What a new directive consists of; the text is sealed. */
    record Content(
            String caseNo,
            String division,
            DirectiveKind kind,
            String unit,
            String text,
            int replyDays,
            Instant replyDueAt,
            String issuedBy,
            Instant issuedAt) {}

    Directive(String number, Content content) {
        this.number = number;
        this.caseNo = content.caseNo();
        this.division = content.division();
        this.kind = content.kind();
        this.unit = content.unit();
        this.text = content.text();
        this.replyDays = content.replyDays();
        this.replyDueAt = content.replyDueAt();
        this.issuedBy = content.issuedBy();
        this.issuedAt = content.issuedAt();
    }

    boolean answered() {
        return repliedAt != null;
    }

    void answer(String sealedReply, String by, Instant at) {
        if (answered()) {
            throw new IllegalStateException("directive " + number + " has been answered");
        }
        reply = sealedReply;
        repliedBy = by;
        repliedAt = at;
    }

    String number() {
        return number;
    }

    String caseNo() {
        return caseNo;
    }

    String division() {
        return division;
    }

    DirectiveKind kind() {
        return kind;
    }

    String unit() {
        return unit;
    }

    String text() {
        return text;
    }

    int replyDays() {
        return replyDays;
    }

    Instant replyDueAt() {
        return replyDueAt;
    }

    String issuedBy() {
        return issuedBy;
    }

    Instant issuedAt() {
        return issuedAt;
    }

    String reply() {
        return reply;
    }

    String repliedBy() {
        return repliedBy;
    }

    Instant repliedAt() {
        return repliedAt;
    }

    long version() {
        return version;
    }
}
