package dev.stoa.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever fails has words in each language; a new failure without some is found here. */
@QuarkusTest
class FailureTextsTest {

    private static final List<String> SIGN_IN = List.of("sign-in-starting", "sign-in-failed", "sign-in-away");

    @Test
    void everyFailureIsToldInEachLanguage() {
        var failures = Stream.concat(
                        IntStream.range(400, 600)
                                .mapToObj(status -> ErrorPage.of(status).failure()),
                        Stream.concat(Stream.of(ErrorPage.foreignOrigin().failure()), SIGN_IN.stream()))
                .toList();
        for (var failure : failures) {
            var titles = new TreeSet<String>();
            for (var language : Language.values()) {
                var texts = Texts.in(language, FailureTexts.class);
                titles.add(texts.title(failure));
                assertFalse(texts.title(failure).isBlank(), failure);
                assertFalse(texts.what(failure).isBlank(), failure);
                assertFalse(texts.next(failure).isBlank(), failure);
            }
            assertEquals(Language.values().length, titles.size(), failure);
        }
    }
}
