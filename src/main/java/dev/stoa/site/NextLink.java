package dev.stoa.site;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;

/** Tells in {@code Link: <…>; rel="next"} (RFC 8288) where a table goes on, in the form in which it was asked for. */
@Provider
class NextLink implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Table table && table.next() != null) {
            boolean json = MediaType.APPLICATION_JSON_TYPE.isCompatible(response.getMediaType());
            response.getHeaders()
                    .putSingle(
                            HttpHeaders.LINK,
                            "<%s>; rel=\"next\""
                                    .formatted(
                                            json ? table.next() : table.next().replace(".json", ".csv")));
        }
    }
}
