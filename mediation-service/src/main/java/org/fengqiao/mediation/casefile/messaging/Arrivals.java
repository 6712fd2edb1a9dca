package org.fengqiao.mediation.casefile.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.fengqiao.contracts.RoutingEvent.CaseDispatched;
import org.fengqiao.mediation.casefile.Outgoing;
import org.fengqiao.mediation.casefile.domain.Act;
import org.fengqiao.mediation.casefile.domain.CaseFile;
import org.fengqiao.mediation.casefile.domain.PartyRef;
import org.fengqiao.mediation.casefile.domain.Receiving;
import org.fengqiao.mediation.casefile.domain.TierPolicy;
import org.fengqiao.mediation.casefile.persistence.CaseFileRepository;
import org.fengqiao.platform.crypto.SealedCase;
import org.fengqiao.platform.crypto.Vault;

/** Makes the durable file of a dispatched case: from then on this unit is the handler. */
@ApplicationScoped
class Arrivals {

    private final CaseFileRepository files;
    private final Vault vault;
    private final Outgoing outgoing;
    private final TierPolicy policy;
    private final Clock clock;

    Arrivals(CaseFileRepository files, Vault vault, Outgoing outgoing, TierPolicy policy, Clock clock) {
        this.files = files;
        this.vault = vault;
        this.outgoing = outgoing;
        this.policy = policy;
        this.clock = clock;
    }

    CaseFile open(CaseDispatched dispatch) {
        SealedCase content = vault.open(dispatch.sealed(), SealedCase.class);
        CaseFile file = CaseFile.open(dispatch, PartyRef.of(content));
        var events = Receiving.takeOver(file, Act.ofRouting(clock.instant(), policy));
        files.persistAndFlush(file);
        outgoing.tell(file, events);
        return file;
    }
}
