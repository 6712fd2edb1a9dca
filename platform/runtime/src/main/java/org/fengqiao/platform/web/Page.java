package org.fengqiao.platform.web;

import jakarta.ws.rs.core.Link;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One page of a list; {@code next} is the cursor of the following page, or null on the last. */
@Schema(description = "列表的一页")
public record Page<T>(
        @Schema(description = "本页条目") List<T> items,
        @Schema(description = "下一页的游标；没有下一页时省略") String next) {

    /** Cuts the extra row that tells whether there is a next page; query with {@code limit + 1}. */
    public static <T> Page<T> of(List<T> rows, int limit, Function<T, String> cursor) {
        if (rows.size() <= limit) {
            return new Page<>(List.copyOf(rows), null);
        }
        List<T> items = List.copyOf(rows.subList(0, limit));
        return new Page<>(items, cursor.apply(items.getLast()));
    }

    /** The same page with other items. */
    public <R> Page<R> map(Function<T, R> mapper) {
        return new Page<>(items.stream().map(mapper).toList(), next);
    }

    /** The page with a {@code Link: rel=next} header. */
    public Response response(UriInfo uri) {
        Response.ResponseBuilder answer = Response.ok(this);
        if (next != null) {
            answer.links(Link.fromUri(uri.getRequestUriBuilder()
                            .replaceQueryParam("cursor", next)
                            .build())
                    .rel("next")
                    .build());
        }
        return answer.build();
    }
}
