package dev.stoa.site;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.regex.Pattern;

/** Writes an {@link ErrorPage} as HTML for people, in their language, and as problem details (RFC 9457) for programs, in English. */
@Singleton
class ErrorPages {

    /** An answer ready to be sent. */
    record Written(String type, String body) {}

    @CheckedTemplate(basePath = "site")
    static class Templates {
        static native TemplateInstance error(ErrorPage page, String words);
    }

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    @Inject
    ObjectMapper json;

    @Inject
    Languages languages;

    Written write(ErrorPage page, String path, String accept, Language language) {
        return isForPrograms(path, accept)
                ? new Written("application/problem+json", problem(page))
                : new Written(
                        "text/html;charset=UTF-8",
                        languages.links(
                                language,
                                Templates.error(page, page.status() == 404 ? words(path) : "")
                                        .setLocale(language.locale)
                                        .render()));
    }

    /** What the address says in words, to search for: {@code /projects/web-scripts.html} is "web scripts". */
    static String words(String path) {
        if (path == null || !path.startsWith("/")) {
            return "";
        }
        var last = decoded(path.substring(path.lastIndexOf('/') + 1)).replaceFirst("\\.[a-z]{2,4}$", "");
        var words = NO_WORD.matcher(last).replaceAll(" ").strip();
        return words.substring(0, words.offsetByCodePoints(0, Math.min(60, words.codePointCount(0, words.length()))))
                .strip();
    }

    private static String decoded(String segment) {
        try {
            return URLDecoder.decode(segment, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException asItIs) {
            return segment;
        }
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
        var texts = Texts.in(Language.ENGLISH, FailureTexts.class);
        problem.put("title", texts.title(page.failure()));
        problem.put("status", page.status());
        problem.put("detail", texts.what(page.failure()) + " " + texts.next(page.failure()));
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
