package org.fengqiao.mediation.casefile.api;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a work list can be narrowed by. */
public record FileFilter(
        @Parameter(description = "状态", example = "MEDIATING") @QueryParam("state")
        String state,

        @Parameter(description = "牵头 LEAD 或协作 ASSIST", example = "LEAD") @QueryParam("role")
        String role,

        @Parameter(description = "承办单位；在本辖区内任选", example = "532601001000-TC") @QueryParam("unit")
        String unit,

        @Parameter(description = "只看由我调解的") @QueryParam("mine") @DefaultValue("false")
        boolean mine,

        @Parameter(description = "只看未办结的") @QueryParam("open") @DefaultValue("false")
        boolean open,

        @Parameter(description = "只看超期的") @QueryParam("overdue") @DefaultValue("false")
        boolean overdue,

        @Parameter(description = "只看有请示待审批的") @QueryParam("pendingRequest") @DefaultValue("false")
        boolean pendingRequest) {}
