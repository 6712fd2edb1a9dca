package org.fengqiao.routing.route.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.fengqiao.contracts.Tier;

/** A unit's statement that a case is not its own, with what became of it. */
@Entity
@Table(name = "case_return")
public class CaseReturn {

    @Id
    private UUID id;

    @Version
    private long version;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "caseNo")
    private CaseRoute route;

    @Column(insertable = false, updatable = false)
    private String caseNo;

    private int hop;

    @Enumerated(EnumType.STRING)
    private Tier tier;

    private String unit;
    private String division;
    private String decidingUnit;
    private String reason;
    private String requestedBy;
    private Instant requestedAt;

    @Enumerated(EnumType.STRING)
    private ReturnState state;

    private String targetUnit;

    @Embedded
    private ReturnRuling ruling;

    protected CaseReturn() {}

    CaseReturn(UUID id, CaseRoute route, Assignment holder, Signal.Released release, String decidingUnit) {
        this.id = id;
        this.route = route;
        this.caseNo = route.caseNo();
        this.hop = holder.hop();
        this.tier = holder.tier();
        this.unit = holder.unit();
        this.division = holder.unit().substring(0, holder.unit().indexOf('-'));
        this.decidingUnit = decidingUnit;
        this.reason = release.reason();
        this.requestedBy = release.requestedBy();
        this.requestedAt = release.at();
        this.state = ReturnState.PENDING;
    }

    void decide(Signal.ReturnDecided decision, String target, Instant now) {
        state = decision.approved() ? ReturnState.APPROVED : ReturnState.REJECTED;
        targetUnit = target;
        ruling = ruling().decided(decision.by(), decision.reason(), now);
    }

    /** The unit does not accept the refusal and asks for the joint meeting; false if nothing was refused. */
    public boolean askForAdjudication(String by, String objection, Instant now) {
        if (state != ReturnState.REJECTED) {
            return false;
        }
        state = ReturnState.ADJUDICATION_REQUESTED;
        ruling = ruling().objected(by, objection, now);
        return true;
    }

    void adjudicate(Signal.Adjudicated adjudication, Instant now) {
        state = ReturnState.ADJUDICATED;
        targetUnit = adjudication.target().code();
        ruling = ruling().adjudicated(adjudication.by(), adjudication.reason(), adjudication.minutes(), now);
    }

    /** The case moved on. What somebody decided before stays as it was decided. */
    void supersede(SystemReason why, Instant now) {
        if (state == ReturnState.PENDING) {
            ruling = ruling().decided(SystemReason.ACCOUNT, why.text(), now);
        }
        state = ReturnState.SUPERSEDED;
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public CaseRoute route() {
        return route;
    }

    public String caseNo() {
        return caseNo;
    }

    public int hop() {
        return hop;
    }

    public Tier tier() {
        return tier;
    }

    public String unit() {
        return unit;
    }

    public String division() {
        return division;
    }

    public String decidingUnit() {
        return decidingUnit;
    }

    public String reason() {
        return reason;
    }

    public String requestedBy() {
        return requestedBy;
    }

    public Instant requestedAt() {
        return requestedAt;
    }

    public ReturnState state() {
        return state;
    }

    public String targetUnit() {
        return targetUnit;
    }

    /** Who decided what, and why. */
    public ReturnRuling ruling() {
        return ruling == null ? ReturnRuling.NONE : ruling;
    }
}
