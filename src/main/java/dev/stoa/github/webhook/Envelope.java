package dev.stoa.github.webhook;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.Optional;

/**
 * What the outside of a payload says: which action, on which repository, of which organisation. Read in one pass without
 * building a tree, which also proves that the whole body is JSON.
 *
 * @param action null where the event has none
 * @param repositoryId GitHub's stable id; null where the event is about no repository
 * @param repository {@code owner/name} at the time of the event
 * @param organisation login of the organisation, else of the repository's owner
 */
record Envelope(String action, Long repositoryId, String repository, String organisation) {

    /** Of what is no JSON. */
    static final Envelope NONE = new Envelope(null, null, null, null);

    private static final int LONGEST = 200;

    /** GitHub's texts (a release's notes, a diff hunk) may be as long as the body; its nesting is shallow. */
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNestingDepth(200)
                    .build())
            .build();

    /** Empty when the body is not one JSON object. */
    static Optional<Envelope> of(byte[] body) {
        try (JsonParser json = JSON.createParser(body)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            Envelope envelope = read(json);
            return json.nextToken() == null ? Optional.of(envelope) : Optional.empty();
        } catch (IOException notJson) {
            return Optional.empty();
        }
    }

    private static Envelope read(JsonParser json) throws IOException {
        String action = null;
        String organisation = null;
        Subject repository = Subject.NONE;
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            json.nextToken();
            switch (name) {
                case "action" -> action = text(json);
                case "repository" -> repository = Subject.of(json);
                case "organization" -> organisation = Subject.of(json).login;
                default -> {}
            }
            json.skipChildren();
        }
        return new Envelope(
                action, repository.id, repository.fullName, organisation == null ? repository.owner : organisation);
    }

    /** A short text, or null; longer ones and those with NUL, which PostgreSQL refuses, are none of GitHub's names. */
    private static String text(JsonParser json) throws IOException {
        if (json.currentToken() != JsonToken.VALUE_STRING) {
            return null;
        }
        String text = json.getText();
        return text.length() > LONGEST || text.indexOf('\0') >= 0 ? null : text;
    }

    /** A repository or an organisation inside the payload. */
    private record Subject(Long id, String fullName, String login, String owner) {

        static final Subject NONE = new Subject(null, null, null, null);

        static Subject of(JsonParser json) throws IOException {
            if (json.currentToken() != JsonToken.START_OBJECT) {
                return NONE;
            }
            Long id = null;
            String fullName = null;
            String login = null;
            String owner = null;
            while (json.nextToken() != JsonToken.END_OBJECT) {
                String name = json.currentName();
                json.nextToken();
                switch (name) {
                    case "id" -> id = number(json);
                    case "full_name" -> fullName = text(json);
                    case "login" -> login = text(json);
                    case "owner" -> owner = of(json).login;
                    default -> {}
                }
                json.skipChildren();
            }
            return new Subject(id, fullName, login, owner);
        }

        private static Long number(JsonParser json) throws IOException {
            boolean fits = json.currentToken() == JsonToken.VALUE_NUMBER_INT
                    && json.getNumberType() != JsonParser.NumberType.BIG_INTEGER;
            return fits ? json.getLongValue() : null;
        }
    }
}
