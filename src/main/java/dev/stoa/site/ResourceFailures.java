package dev.stoa.site;

import io.quarkus.security.AuthenticationException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * The same pages for what fails inside a resource, and for a resource that answers an error without a word: a thin edge
 * between JAX-RS and {@link Failures}.
 */
class ResourceFailures {

    @Inject
    Failures failures;

    @Inject
    ErrorPages pages;

    @ServerExceptionMapper(priority = 10_000)
    Response any(Throwable failure, HttpServerRequest request) throws Throwable {
        if (failure instanceof UnauthorizedException || failure instanceof AuthenticationException) {
            // The sign-in takes over.
            throw failure;
        }
        var page = failures.page(failure, 500, request.method() + " " + request.path());
        return Response.status(page.status()).entity(page).build();
    }

    @ServerResponseFilter
    void write(ContainerRequestContext request, ContainerResponseContext response) {
        boolean silent = response.getStatus() >= 400 && !response.hasEntity();
        if (!silent && !(response.getEntity() instanceof ErrorPage)) {
            return;
        }
        var page = silent ? ErrorPage.of(response.getStatus()) : (ErrorPage) response.getEntity();
        var written = pages.write(
                page, request.getUriInfo().getPath(), request.getHeaderString(HttpHeaders.ACCEPT), Language.current());
        response.setEntity(written.body(), null, MediaType.valueOf(written.type()));
        response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        if (page.refresh() > 0) {
            response.getHeaders().putSingle(HttpHeaders.RETRY_AFTER, page.refresh());
        }
    }
}
