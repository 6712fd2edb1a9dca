package org.fengqiao.routing.route.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
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
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.fengqiao.contracts.PartnerChannel;
import org.fengqiao.contracts.ReferralOutcome;
import org.fengqiao.contracts.Tier;
import org.fengqiao.routing.route.domain.Columns.StepsColumn;
import org.hibernate.annotations.ColumnTransformer;

/** A case offered to a partner unit over a channel (#43-#46), with a receipt for every step. */
@Entity
@Table(name = "referral")
public class Referral {

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
    private String fromUnit;

    @Enumerated(EnumType.STRING)
    private Tier fromTier;

    @Enumerated(EnumType.STRING)
    private PartnerChannel channel;

    private String unit;
    private String division;
    private String reason;

    @Enumerated(EnumType.STRING)
    private ReferralState state;

    @Enumerated(EnumType.STRING)
    private ReferralOutcome outcome;

    private Instant offeredAt;
    private String result;

    @Convert(converter = StepsColumn.class)
    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    private List<ReferralStep> steps = List.of();

    protected Referral() {}

    Referral(UUID id, CaseRoute route, Assignment holder, Signal.Released release, String unit, Instant now) {
        this.id = id;
        this.route = route;
        this.caseNo = route.caseNo();
        this.hop = holder.hop();
        this.fromUnit = holder.unit();
        this.fromTier = holder.tier();
        this.channel = release.channel();
        this.unit = unit;
        this.division = route.facts().division();
        this.reason = release.reason();
        this.offeredAt = now;
        step(ReferralState.OFFERED, release.approvedBy(), release.reason(), now);
    }

    void step(ReferralState next, String by, String why, Instant at) {
        List<ReferralStep> more = new ArrayList<>(steps);
        more.add(new ReferralStep(at, next, by, why));
        steps = List.copyOf(more);
        state = next;
    }

    void conclude(Signal.PartnerAnswered answer, Instant at) {
        outcome = answer.outcome();
        result = answer.sealed();
        step(ReferralState.CONCLUDED, answer.by(), answer.reason(), at);
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

    public String fromUnit() {
        return fromUnit;
    }

    public Tier fromTier() {
        return fromTier;
    }

    public PartnerChannel channel() {
        return channel;
    }

    public String unit() {
        return unit;
    }

    public String division() {
        return division;
    }

    public String reason() {
        return reason;
    }

    public ReferralState state() {
        return state;
    }

    public ReferralOutcome outcome() {
        return outcome;
    }

    public Instant offeredAt() {
        return offeredAt;
    }

    /** What the partner reported, sealed, or null. */
    public String result() {
        return result;
    }

    public List<ReferralStep> steps() {
        return steps;
    }
}
