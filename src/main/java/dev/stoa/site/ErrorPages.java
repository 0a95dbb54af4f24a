package dev.stoa.site;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Locale;

/** Writes an {@link ErrorPage} as HTML for people and as problem details (RFC 9457) for programs. */
@Singleton
class ErrorPages {

    /** An answer ready to be sent. */
    record Written(String type, String body) {}

    @CheckedTemplate(basePath = "site")
    static class Templates {
        static native TemplateInstance error(ErrorPage page);
    }

    @Inject
    ObjectMapper json;

    Written write(ErrorPage page, String path, String accept) {
        return isForPrograms(path, accept)
                ? new Written("application/problem+json", problem(page))
                : new Written("text/html;charset=UTF-8", Templates.error(page).render());
    }

    /** People send browsers, and those ask for HTML; what asks for data, or at an address of data, is a program. */
    static boolean isForPrograms(String path, String accept) {
        var wanted = accept == null ? "" : accept.toLowerCase(Locale.ROOT);
        if (wanted.contains("text/html")) {
            return false;
        }
        return path != null && (path.startsWith("/webhooks/") || path.matches(".*\\.(json|csv|atom|ics)"))
                || wanted.contains("json")
                || wanted.contains("csv")
                || wanted.contains("xml")
                || wanted.contains("text/calendar");
    }

    private String problem(ErrorPage page) {
        var problem = new LinkedHashMap<String, Object>();
        problem.put("title", page.title());
        problem.put("status", page.status());
        problem.put("detail", page.what() + " " + page.next());
        if (!page.incident().isEmpty()) {
            problem.put("incident", page.incident());
        }
        try {
            return json.writeValueAsString(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
