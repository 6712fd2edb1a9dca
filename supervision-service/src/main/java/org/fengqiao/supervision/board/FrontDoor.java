package org.fengqiao.supervision.board;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** Leads whoever opens the service's address to the board. */
@Path("/")
@Consumes(MediaType.WILDCARD)
@PermitAll
class FrontDoor {

    @GET
    @Operation(hidden = true)
    public RestResponse<Void> board() {
        return RestResponse.seeOther(URI.create("/board"));
    }
}
