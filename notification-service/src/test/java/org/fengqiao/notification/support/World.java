package org.fengqiao.notification.support;

import io.quarkus.arc.Arc;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fengqiao.contracts.AgreementForm;
import org.fengqiao.contracts.AssignmentRole;
import org.fengqiao.contracts.Channel;
import org.fengqiao.contracts.Event;
import org.fengqiao.contracts.IntakeEvent.CaseRegistered;
import org.fengqiao.contracts.IntakeEvent.RegistrationJoined;
import org.fengqiao.contracts.MediationEvent.CaseClosed;
import org.fengqiao.contracts.MediationEvent.CaseSettled;
import org.fengqiao.contracts.MediationEvent.CaseSignedIn;
import org.fengqiao.contracts.MediationEvent.CaseTakenOver;
import org.fengqiao.contracts.Outcome;
import org.fengqiao.contracts.ReferenceEvent.UnitPut;
import org.fengqiao.contracts.Tier;
import org.fengqiao.contracts.Topics;
import org.fengqiao.contracts.UnitType;
import org.fengqiao.platform.crypto.SealedCase;
import org.fengqiao.platform.crypto.SealedCase.PartyKind;
import org.fengqiao.platform.crypto.SealedCase.PartyRole;
import org.fengqiao.platform.crypto.SealedCase.SealedParty;
import org.fengqiao.platform.crypto.Vault;
import org.fengqiao.platform.reference.Reference;
import org.fengqiao.testkit.MutableClock;
import org.fengqiao.testkit.TestEvents;

/** A county in which cases happen: sends what the other services would send. */
public final class World {

    public static final String COUNTY = "532601000000";
    public static final String TOWNSHIP = "532601001000";
    public static final String VILLAGE = "532601001001";
    public static final String TOWNSHIP_CENTRE = TOWNSHIP + "-TC";
    public static final String CENTRE_NAME = "开化街道综治中心";
    public static final String VILLAGE_COMMITTEE = VILLAGE + "-VC";

    private final TestEvents events = new TestEvents();
    private final Vault vault;
    private final String caseNo =
            "FQ532601-20260302-" + Long.toString(UUID.randomUUID().getMostSignificantBits() & 0x7fffffffL);
    private String sender = "nobody";
    private String sourceId;
    private String phone = "13812345678";
    private boolean confidential;

    /** A case of its own for a test. */
    public World(Vault vault) {
        this.vault = vault;
    }

    public String caseNo() {
        return caseNo;
    }

    public TestEvents events() {
        return events;
    }

    public World sentBy(String account, String number) {
        this.sender = account;
        this.sourceId = number;
        return this;
    }

    public World withPhone(String number) {
        this.phone = number;
        return this;
    }

    public World confidential() {
        this.confidential = true;
        return this;
    }

    /** With the township's centre, which the service has heard of when this returns. */
    public World units() {
        UnitPut unit = new UnitPut(
                TOWNSHIP_CENTRE,
                CENTRE_NAME,
                UnitType.TOWNSHIP_CENTRE,
                Tier.TOWNSHIP,
                null,
                TOWNSHIP,
                "director.532601001000-tc",
                "director.532601001000-tc",
                true,
                null,
                MutableClock.START);
        events.send(Topics.REFERENCE, "/routing", unit);
        Reference reference = Arc.container().instance(Reference.class).get();
        Api.soon().until(() -> reference.unit(TOWNSHIP_CENTRE).isPresent());
        return this;
    }

    public UUID register() {
        return register(MutableClock.START);
    }

    public UUID register(Instant at) {
        SealedCase content = new SealedCase(
                "邻里纠纷",
                "与邻居王小明因院墙起争执",
                "老街",
                List.of(new SealedParty(
                        1, PartyRole.APPLICANT, PartyKind.PERSON, "李秀英", "532621198001011234", phone, null, 1, false)));
        return send(Topics.INTAKE, "/intake", registered(at, vault.seal(content)), at);
    }

    /** A registration whose content was sealed with a key that this service does not have. */
    public UUID registerUnreadable() {
        return send(Topics.INTAKE, "/intake", registered(MutableClock.START, "AAAA"), MutableClock.START);
    }

    private CaseRegistered registered(Instant at, String sealed) {
        return new CaseRegistered(
                caseNo,
                Channel.HOTLINE_12345,
                "02",
                "2026.1",
                VILLAGE,
                TOWNSHIP_CENTRE,
                VILLAGE,
                1,
                1,
                false,
                null,
                false,
                false,
                confidential,
                sourceId == null ? null : "12345",
                sourceId,
                null,
                null,
                sender,
                at,
                sealed);
    }

    public UUID join(String account, String number) {
        RegistrationJoined joined = new RegistrationJoined(
                caseNo,
                UUID.randomUUID().toString(),
                Channel.HOTLINE_12345,
                1,
                1,
                account,
                MutableClock.START,
                "12345",
                number,
                null,
                null);
        return send(Topics.INTAKE, "/intake", joined, MutableClock.START);
    }

    public UUID takeOver() {
        return mediation(
                new CaseTakenOver(caseNo, 1, Tier.TOWNSHIP, TOWNSHIP_CENTRE, AssignmentRole.LEAD, MutableClock.START));
    }

    public UUID signIn() {
        return mediation(new CaseSignedIn(
                caseNo, 1, Tier.TOWNSHIP, TOWNSHIP_CENTRE, "clerk.532601001000-tc", MutableClock.START));
    }

    public UUID settle() {
        return mediation(new CaseSettled(
                caseNo,
                1,
                Tier.TOWNSHIP,
                TOWNSHIP_CENTRE,
                AgreementForm.WRITTEN,
                true,
                MutableClock.START,
                "mediator.532601001000-tc",
                MutableClock.START));
    }

    public UUID close() {
        return mediation(new CaseClosed(
                caseNo,
                1,
                Tier.TOWNSHIP,
                TOWNSHIP_CENTRE,
                Outcome.SETTLED,
                "director.532601001000-tc",
                MutableClock.START));
    }

    public UUID mediation(Event event) {
        return send(Topics.mediation(Tier.TOWNSHIP), "/mediation/township", event, MutableClock.START);
    }

    public UUID routing(Event event) {
        return send(Topics.dispatch(Tier.TOWNSHIP), "/routing", event, MutableClock.START);
    }

    public UUID supervision(Event event) {
        return send(Topics.SUPERVISION, "/supervision", event, MutableClock.START);
    }

    private UUID send(String topic, String source, Event event, Instant at) {
        return events.send(topic, source, event, at, null);
    }
}
