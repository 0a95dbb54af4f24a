package dev.stoa.github.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SignatureTest {

    private static final byte[] BODY = "{\"zen\":\"ά\"}".getBytes(StandardCharsets.UTF_8);

    static Stream<Arguments> vectors() throws IOException {
        try (InputStream file = resource("signature-vectors.json")) {
            return StreamSupport.stream(new ObjectMapper().readTree(file).spliterator(), false)
                    .map(vector -> Arguments.argumentSet(vector.get("source").asText(), vector));
        }
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void judgesTheRecordedCases(JsonNode vector) throws IOException {
        JsonNode header = vector.get("X-Hub-Signature-256");
        Signature signature = new Signature(List.of(vector.get("secret").asText()));
        boolean signed = signature.signs(header == null || header.isNull() ? null : header.asText(), body(vector));
        assertEquals(vector.get("expect").asText().equals("accept"), signed);
    }

    @Test
    void eitherOfTwoSecretsSignsWhileOneIsRotated() {
        Signature both = new Signature(List.of("new", " old "));
        assertTrue(both.signs(new Signature(List.of("new")).sign(BODY), BODY));
        assertTrue(both.signs(new Signature(List.of("old")).sign(BODY), BODY));
        assertFalse(both.signs(new Signature(List.of("older")).sign(BODY), BODY));
    }

    @Test
    void oneOtherByteIsNotSigned() {
        Signature signature = new Signature(List.of("secret"));
        byte[] other = BODY.clone();
        other[3] ^= 1;
        assertFalse(signature.signs(signature.sign(BODY), other));
    }

    @Test
    void whatComesInPiecesIsSignedAsOne() {
        for (List<String> secrets : List.of(List.of("old"), List.of("new", "old"))) {
            Signature.Seal seal = new Signature(secrets).seal();
            for (int at = 0; at < BODY.length; at += 3) {
                seal.add(ByteBuffer.wrap(BODY, at, Math.min(3, BODY.length - at)));
            }
            assertTrue(seal.is(new Signature(List.of("old")).sign(BODY)));
        }
    }

    @Test
    void anEmptySecretIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Signature(List.of("secret", " ")));
        assertThrows(IllegalArgumentException.class, () -> new Signature(List.of()));
    }

    private static byte[] body(JsonNode vector) throws IOException {
        if (!vector.has("body_file")) {
            return vector.get("body").asText().getBytes(StandardCharsets.UTF_8);
        }
        try (InputStream file = resource(vector.get("body_file").asText())) {
            return file.readAllBytes();
        }
    }

    private static InputStream resource(String name) {
        return SignatureTest.class.getResourceAsStream("/webhooks/" + name);
    }
}
