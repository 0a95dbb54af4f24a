package dev.stoa.github.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * A payload fit for people: indented when it is small enough, cut when it is not, and never with an e-mail address of a
 * commit's author.
 *
 * @param cut whether there is more of it
 */
record ShownBody(String text, boolean cut) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SMALL = 1 << 20;
    private static final int SHOWN = 64 << 10;
    private static final Pattern E_MAIL = Pattern.compile("[^\\s\"@<>\\\\]+@[^\\s\"@<>\\\\]+");

    static ShownBody of(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(SMALL + 1);
        String text = new String(bytes, StandardCharsets.UTF_8);
        String pretty = bytes.length > SMALL ? text : pretty(text);
        String shown = pretty.length() > SHOWN ? pretty.substring(0, SHOWN) : pretty;
        return new ShownBody(E_MAIL.matcher(shown).replaceAll("(e-mail)"), pretty.length() > SHOWN);
    }

    private static String pretty(String text) {
        try {
            return JSON.readTree(text).toPrettyString();
        } catch (JsonProcessingException odd) {
            return text;
        }
    }
}
