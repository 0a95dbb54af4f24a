package dev.stoa.site;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What is wrong with a question that a program asked, as problem details (RFC 9457). Its type is {@code about:blank}: the
 * status says it all, {@code errors} says where.
 *
 * @param detail all errors in words
 */
public record Problem(String title, int status, String detail, List<Wrong> errors) {

    private static final String TYPE = "application/problem+json";

    /**
     * One parameter that cannot be answered.
     *
     * @param allowed what would do; empty where that is no short list
     */
    public record Wrong(
            String parameter,
            String detail,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> allowed) {}

    /** Ends the request: the parameters cannot be understood. */
    public static WebApplicationException unprocessable(List<Wrong> wrong) {
        return refusal("Wrong parameters", 422, wrong);
    }

    /** Ends the request: they can be understood, but name something that is not here. */
    public static WebApplicationException notFound(List<Wrong> wrong) {
        return refusal("Nothing by that name", 404, wrong);
    }

    private static WebApplicationException refusal(String title, int status, List<Wrong> wrong) {
        var words = wrong.stream().map(Wrong::detail).collect(Collectors.joining(" "));
        return new WebApplicationException(Response.status(status)
                .type(TYPE)
                .entity(new Problem(title, status, words, wrong))
                .build());
    }
}
