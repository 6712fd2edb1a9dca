package org.fengqiao.routing.route.domain;

import jakarta.persistence.Basic;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.fengqiao.contracts.Grade;
import org.fengqiao.contracts.Risk;
import org.fengqiao.routing.decision.Decision;
import org.fengqiao.routing.route.domain.Columns.DecisionsColumn;
import org.fengqiao.routing.route.domain.Columns.FactsColumn;
import org.fengqiao.routing.route.domain.Columns.HopsColumn;
import org.fengqiao.routing.route.domain.Columns.StateColumn;
import org.hibernate.annotations.ColumnTransformer;

/** What is kept of a route: one row, and lists that are read only when they are needed. */
@MappedSuperclass
public abstract class RouteRow {

    @Id
    String caseNo;

    @Version
    long version;

    String division;

    @Enumerated(EnumType.STRING)
    RouteStatus status;

    @Convert(converter = StateColumn.class)
    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    RouteState state;

    @Convert(converter = FactsColumn.class)
    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    CaseFacts facts;

    @Convert(converter = HopsColumn.class)
    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    Hops hops = Hops.NONE;

    @Convert(converter = DecisionsColumn.class)
    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    List<Decision> decisions;

    @Enumerated(EnumType.STRING)
    Grade grade;

    @Enumerated(EnumType.STRING)
    Risk risk;

    boolean returnable = true;
    boolean keepsNotes;
    UUID openReturn;

    @Basic(fetch = FetchType.LAZY)
    String sealed;

    @OneToMany(mappedBy = "route", cascade = CascadeType.PERSIST)
    List<CaseNote> notes = new ArrayList<>();

    @OneToMany(mappedBy = "route", cascade = CascadeType.PERSIST)
    List<CaseReturn> returns = new ArrayList<>();

    @OneToMany(mappedBy = "route", cascade = CascadeType.PERSIST)
    List<Referral> referrals = new ArrayList<>();

    public String caseNo() {
        return caseNo;
    }

    public long version() {
        return version;
    }

    /** Where the dispute is; scopes are checked against it. */
    public String division() {
        return division;
    }

    public RouteStatus status() {
        return status;
    }

    public RouteState state() {
        return state;
    }

    public CaseFacts facts() {
        return facts;
    }

    public Hops hops() {
        return hops;
    }

    public List<Decision> decisions() {
        return decisions;
    }

    public Grade grade() {
        return grade;
    }

    public Risk risk() {
        return risk;
    }

    public boolean isReturnable() {
        return returnable;
    }

    UUID openReturn() {
        return openReturn;
    }

    boolean keepsNotes() {
        return keepsNotes;
    }

    /** What intake sealed. */
    public String sealed() {
        return sealed;
    }

    public List<CaseNote> notes() {
        return notes;
    }

    public List<CaseReturn> returns() {
        return returns;
    }

    public List<Referral> referrals() {
        return referrals;
    }
}
