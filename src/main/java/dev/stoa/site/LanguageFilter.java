package dev.stoa.site;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;

/** A page says which language it is in (RFC 9110, 8.5), and its links stay in it. */
@Provider
// After the filter of Qute, which makes the text out of a template: of two, the one with the lower priority comes
// later.
@Priority(Priorities.USER - 1000)
class LanguageFilter implements ContainerResponseFilter {

    @Inject
    Languages languages;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof String html
                && MediaType.TEXT_HTML_TYPE.isCompatible(response.getMediaType())) {
            var language = Language.current();
            response.getHeaders().putSingle(HttpHeaders.CONTENT_LANGUAGE, language.tag);
            response.setEntity(languages.links(language, html));
        }
    }
}
