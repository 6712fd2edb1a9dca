package org.fengqiao.platform.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which page of a list is asked for; every list takes the same two parameters. */
public record PageRequest(
        @Parameter(description = "上一页给出的游标") @QueryParam("cursor")
        String cursor,

        @Parameter(description = "每页条数，1 至 200", example = "50")
        @QueryParam("limit")
        @DefaultValue("50")
        @Min(1)
        @Max(200)
        int limit) {

    /** One row more than asked for tells whether there is another page. */
    public int rows() {
        return limit + 1;
    }
}
