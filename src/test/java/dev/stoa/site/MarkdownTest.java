package dev.stoa.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

    @Test
    void keepsWhatEditorsWrite() {
        var html = Jsoup.parse(Markdown.html("""
                # Top

                A **strong** [link](https://example.org/?a=1&b=2), [ours](/events) and `code`.

                1. one
                2. two

                | a | b |
                |---|--:|
                | 1 | 2 |
                """));
        assertEquals("Top", html.selectFirst("h2").text());
        assertEquals(0, html.select("h1").size());
        assertEquals("strong", html.selectFirst("p strong").text());
        assertEquals(
                "https://example.org/?a=1&b=2", html.select("p a").getFirst().attr("href"));
        assertEquals("/events", html.select("p a").get(1).attr("href"));
        assertEquals(2, html.select("ol > li").size());
        assertEquals("2", html.selectFirst("table td[align=right]").text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "[x](javascript:alert(1))",
                "[x](JaVaScRiPt:alert(1))",
                "[x](data:text/html;base64,PHNjcmlwdD4=)",
                "<a href=\"&#106;avascript:alert(1)\">x</a>",
                "<iframe src=\"https://example.org\"></iframe>",
                "<p style=\"background:url(javascript:alert(1))\" onclick=\"alert(1)\">x</p>",
                "<svg><script>alert(1)</script></svg>",
                "<form action=/admin><input name=x></form>",
                "<style>body{display:none}</style>",
                "<base href=\"https://example.org/\">",
                "<math><mi xlink:href=\"javascript:alert(1)\">x</mi></math>"
            })
    void leavesOutWhatCouldHarm(String markdown) {
        var html = Markdown.html(markdown);
        var page = Jsoup.parseBodyFragment(html);
        assertEquals(
                0,
                page.select("script, iframe, svg, form, input, style, base, math, object, embed")
                        .size(),
                html);
        page.getAllElements()
                .forEach(element -> element.attributes().forEach(attribute -> {
                    assertFalse(attribute.getKey().toLowerCase(Locale.ROOT).startsWith("on"), html);
                    assertFalse(attribute.getKey().equals("style"), html);
                    assertTrue(
                            !attribute.getValue().contains("script:")
                                    && !attribute.getValue().startsWith("data:"),
                            html);
                }));
    }

    @Test
    void aReadmeStandsBelowThePageLeadsHomeAndFetchesNothing() {
        var html = Markdown.readme("""
                # Kiln
                ## Build
                #### Deep
                [![Build](https://ci.example/badge.svg)](https://ci.example) and ![A kiln](docs/kiln.png)
                <img src="https://x.example/logo.png"> <b>bold</b>

                <p align="center"><img src="https://x.example/logo.png"></p>

                See [the guide](docs/guide.md), [above](#build), [odd](<a b c>) and [bad](javascript:alert(1)).
                """, URI.create("https://github.com/potters/kiln/blob/HEAD/"));
        var page = Jsoup.parseBodyFragment(html);
        assertEquals(List.of("Kiln"), page.select("h3").eachText());
        assertEquals(List.of("Build", "Deep"), page.select("h4").eachText());
        assertEquals(0, page.select("h1, h2, img").size(), html);
        assertTrue(page.text().contains("Build and A kiln"), page.text());
        assertEquals(
                List.of(
                        "https://ci.example",
                        "https://github.com/potters/kiln/blob/HEAD/docs/guide.md",
                        "https://github.com/potters/kiln/blob/HEAD/#build",
                        "https://github.com/potters/kiln/blob/HEAD/"),
                page.select("a[href]").eachAttr("href"));
    }
}
