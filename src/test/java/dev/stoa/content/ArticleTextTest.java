package dev.stoa.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleTextTest {

    @TempDir
    Path content;

    private EditorsFolder editor;

    @BeforeEach
    void open() throws IOException {
        editor = new EditorsFolder(content);
    }

    @Test
    void aPictureTellsItsMeasuresAndItsWidths() throws IOException {
        editor.save("kiln.png", EditorsFolder.drawn("png", 1000, 500));
        var article = editor.write("a", "", "![A kiln](../images/kiln.png \"Ours\")\n\n![Again](/images/kiln.png)");
        var pictures = page(article).select("img");
        assertEquals(2, pictures.size(), article.html());
        var first = pictures.getFirst();
        assertTrue(first.attr("src").matches("/images/kiln-[0-9a-f]{12}-800\\.png"), article.html());
        assertEquals(3, first.attr("srcset").split(", ").length, article.html());
        assertTrue(first.attr("srcset").endsWith(" 1000w"), article.html());
        assertEquals(
                List.of("1000", "500", "A kiln", "Ours", "lazy", Picture.SIZES),
                List.of("width", "height", "alt", "title", "loading", "sizes").stream()
                        .map(first::attr)
                        .toList());
        var modern = page(article)
                .selectFirst("picture > source[type=image/webp] + img")
                .previousElementSibling();
        assertEquals(
                first.attr("srcset").replace(".png ", ".webp "),
                modern.attr("srcset"),
                "fewer bytes for who takes them");
        assertEquals(Picture.SIZES, modern.attr("sizes"));
        assertEquals(List.of(), article.body().remarks());
        assertEquals(Set.of("kiln.png"), article.body().pictures());
    }

    /** The words stay, and the editor is told. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "../images/none.png~the picture none.png is not in content/images",
                "https://example.org/a.png~the picture https://example.org/a.png lies on another site, which pages here never ask; put it into content/images",
                "//example.org/a.png~the picture //example.org/a.png lies on another site, which pages here never ask; put it into content/images",
                "../../etc/secret.png~the picture ../../etc/secret.png is not in content/images; write it as ../images/name.jpg",
                "../images/../pages/a.md~the picture ../pages/a.md is no name of a picture in content/images: use letters a to z, digits, - and _",
                "../images/evil.svg~the picture evil.svg is an SVG, which can hold scripts; save it as PNG"
            })
    void aPictureThatCannotBeShownIsItsWords(String destination, String remark) throws IOException {
        editor.save(
                "evil.svg",
                "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        var article = editor.write("a", "", "See ![the kiln](" + destination + ").");
        assertEquals("<p>See the kiln.</p>", article.html().strip());
        assertEquals(List.of(remark), article.body().remarks());
    }

    @Test
    void aPictureWithoutWordsIsRemarked() throws IOException {
        editor.save("kiln.png", EditorsFolder.drawn("png", 100, 50));
        var article = editor.write("a", "image: kiln.png\n", "![](../images/kiln.png)");
        assertEquals(
                List.of(
                        "the picture kiln.png has no words for those who do not see it: alt: what it shows",
                        "the picture kiln.png has no words for those who do not see it: ![what it shows](…)"),
                article.body().remarks());
    }

    @Test
    void aCoverIsReadFromTheFrontMatter() throws IOException {
        editor.save("kiln.jpg", EditorsFolder.photograph(1000, 500, 6));
        var cover = editor.write("a", "image: ../images/kiln.jpg\nalt: The kiln of {company}\n", "")
                .cover();
        assertEquals("The kiln of Kiln & Sons", cover.alt());
        assertEquals(500, cover.picture().width());
        assertNull(editor.write("b", "image: none.jpg\nalt: None\n", "").cover());
    }

    /** Texts are kept as they were made, but not longer than their pictures are the same. */
    @Test
    void aTextShowsAPictureThatIsSavedLater() throws IOException {
        var before = editor.write("a", "", "![A kiln](../images/kiln.png)");
        assertEquals(0, page(before).select("img").size());
        editor.save("kiln.png", EditorsFolder.drawn("png", 100, 50));
        assertEquals(
                1, page(editor.pages.article("a").orElseThrow()).select("img").size());
        Files.delete(editor.images.resolve("kiln.png"));
        assertEquals(
                0, page(editor.pages.article("a").orElseThrow()).select("img").size());
    }

    @Test
    void headingsCanBeLinkedToAndEachHasAnotherName() throws IOException {
        var article = editor.write("a", "", """
                # Über uns: *alles*
                ## Main
                ## Twice
                ## Twice
                ## See [there](/events)
                ##### fn1
                ## !!
                """);
        var headings = page(article).select("h2, h3, h4");
        assertEquals(
                List.of("über-uns-alles", "main-2", "twice", "twice-2", "see-there", "section-fn1", "section-"),
                headings.eachAttr("id"));
        assertEquals("#über-uns-alles", headings.getFirst().selectFirst("a").attr("href"), article.html());
        assertEquals(List.of("/events"), headings.get(4).select("a").eachAttr("href"));
        assertEquals(0, page(article).select("h1, h5").size());
    }

    @Test
    void codeHasColoursWhereItsLanguageIsKnown() throws IOException {
        var article = editor.write("a", "", "```java\nreturn \"<b>\";\n```\n\n```\n<plain>\n```\n");
        var blocks = page(article).select("pre > code");
        assertEquals("return \"<b>\";", blocks.getFirst().text());
        assertEquals(
                List.of("return", "\"<b>\""), blocks.getFirst().select("span").eachText());
        assertEquals(0, blocks.get(1).select("span").size());
        assertEquals(List.of("0", "0"), page(article).select("pre").eachAttr("tabindex"));
        assertTrue(article.body().code());
        assertTrue(!editor.write("b", "", "```\nplain\n```").body().code());
    }

    @Test
    void aFootnoteLeadsThereAndBack() throws IOException {
        var page = page(editor.write("a", "", """
                Kilns are hot[^heat], and stay so[^heat].

                [^heat]: About 1,300 °C, see [the news](/news).
                """));
        var note = page.selectFirst("section.footnotes li");
        assertTrue(note.text().startsWith("About 1,300 °C, see the news."), note.text());
        var references = page.select("sup.footnote-ref a");
        assertEquals(List.of("#" + note.id(), "#" + note.id()), references.eachAttr("href"));
        assertEquals(
                references.stream().map(reference -> "#" + reference.id()).toList(),
                note.select("a.footnote-backref").eachAttr("href"));
        assertEquals(
                List.of("back to 1, en", "back to 1-2, en"),
                note.select("a[aria-label]").eachAttr("aria-label"),
                "an arrow is no word");
    }

    @Test
    void tablesAndTheNameOfTheCompany() throws IOException {
        var article =
                editor.write("a", "summary: Of {company}\n", "| {company} | `{company}` |\n|---|--:|\n| 1 | 2 |\n");
        assertEquals("Of Kiln & Sons", article.summary());
        assertEquals(
                List.of("Kiln & Sons", "{company}"), page(article).select("th").eachText());
        assertEquals(1, page(article).select("td[align=right]").size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x srcset=\"javascript:alert(1) 1w\" onerror=alert(1)>",
                "![x](javascript:alert(1))",
                "![x\" onerror=\"alert(1)](../images/kiln.png)",
                "![x](../images/kiln.png \"a\\\" onload=alert(1)\")",
                "<h2 id=\"x\" onclick=\"alert(1)\" style=\"color:red\" class=\"x\">x</h2>",
                "<span class=\"k desk-nav\">x</span>",
                "<pre class=\"skip\">x</pre>",
                "# <img src=x onerror=alert(1)>",
                "```java\n</code></pre><script>alert(1)</script>\n```",
                "```\"><script>alert(1)</script>\nx\n```",
                "[^<script>alert(1)</script>]\n\n[^<script>alert(1)</script>]: x",
                "<a id=\"main\" href=\"javascript:alert(1)\">x</a>"
            })
    void leavesOutWhatCouldHarm(String markdown) throws IOException {
        editor.save("kiln.png", EditorsFolder.drawn("png", 10, 10));
        var html = editor.write("a", "", markdown).html();
        var page = Jsoup.parseBodyFragment(html);
        assertEquals(0, page.select("script, iframe, svg, form, input, style").size(), html);
        for (var element : page.body().getAllElements()) {
            for (var attribute : element.attributes()) {
                assertTrue(!attribute.getKey().toLowerCase(Locale.ROOT).startsWith("on"), html);
                assertTrue(!attribute.getKey().equals("style"), html);
                assertTrue(!attribute.getValue().toLowerCase(Locale.ROOT).startsWith("javascript:"), html);
                assertTrue(
                        !attribute.getKey().equals("class")
                                || Set.of(
                                                "code",
                                                "c",
                                                "s",
                                                "n",
                                                "t",
                                                "k",
                                                "footnote-ref",
                                                "footnotes",
                                                "footnote-backref")
                                        .contains(attribute.getValue()),
                        html);
            }
        }
    }

    private static Document page(Article article) {
        return Jsoup.parseBodyFragment(article.html());
    }
}
