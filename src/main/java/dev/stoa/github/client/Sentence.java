package dev.stoa.github.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stoa.github.sync.SourceException;
import java.util.regex.Pattern;

/** GitHub's refusals as sentences for staff: its own words, shortened, on one line and without anything that looks secret. */
final class Sentence {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST = 300;
    private static final Pattern SECRET =
            Pattern.compile("\\b(gh[a-z]_|github_pat_)\\w+|(?i:bearer|token) [\\w.-]{20,}|\\beyJ[\\w.-]+");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Cntrl}]+");

    private Sentence() {}

    /** A refusal that asking again does not change. */
    static SourceException of(Reply reply) {
        String said = message(reply.body());
        return new SourceException(
                switch (reply.status()) {
                    case 403 -> "GitHub does not allow it (403)" + singleSignOn(reply) + said;
                    case 404 -> "GitHub shows nothing there to us (404)" + said;
                    case 451 -> "GitHub has blocked it for legal reasons (451)" + said;
                    default -> "GitHub answered %d%s".formatted(reply.status(), said);
                });
    }

    /** GitHub's own words, fit to be shown. */
    static String quote(String words) {
        String clean = BLANKS.matcher(SECRET.matcher(words).replaceAll("…"))
                .replaceAll(" ")
                .strip();
        return clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST) + "…";
    }

    private static String singleSignOn(Reply reply) {
        return reply.header().apply("x-github-sso") == null
                ? ""
                : ": the token must be authorised for the organisation's single sign-on";
    }

    private static String message(String body) {
        try {
            String message = JSON.readTree(body).path("message").asText("");
            return message.isEmpty() ? "" : ": " + quote(message);
        } catch (JsonProcessingException noJson) {
            return "";
        }
    }
}
