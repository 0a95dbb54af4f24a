package dev.stoa.support;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class BrowserTest {

    private static final String PAGE = """
            <!doctype html><html lang="en"><title>A page</title><main><h1>A page</h1>%s</main></html>""";

    /** The many tests that find no barrier would else be glad of an axe that looks at nothing. */
    @Test
    void findsABarrier() {
        try (var browser = Browser.open();
                var window = browser.window(true)) {
            window.page().setContent(PAGE.formatted("<p>Nothing wrong here.</p>"));
            assertEquals(List.of(), window.barriers());
            window.page()
                    .setContent(PAGE.formatted(
                            "<img src=\"data:,\"><p style=\"color:#bbb;background:#fff\">Hardly to be read</p>"));
            assertEquals(
                    List.of("color-contrast", "image-alt"),
                    window.barriers().stream()
                            .map(barrier -> barrier.replaceAll(":.*", ""))
                            .sorted()
                            .toList());
        }
    }
}
