package dev.stoa.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleFolderTest {

    @TempDir
    Path content;

    private ArticleFolder folder;

    @BeforeEach
    void open() throws IOException {
        folder = folder(Files.createDirectory(content.resolve("pages")));
    }

    @Test
    void readsFrontMatterAndText() throws IOException {
        write("hello", """
                ---
                title: "Hello: a title"
                date: 2026-02-28
                author: Erik
                tags: [one, two]
                summary: What it is about.
                redirects: [/news/as-it-was, /old]
                todo: Write more.
                unknown: is no mistake
                ---

                ## Then

                Text with --- inside.
                """);

        var article = folder.article("hello").orElseThrow();
        assertEquals("Hello: a title", article.title());
        assertEquals(LocalDate.of(2026, 2, 28), article.date());
        assertEquals("Erik", article.author());
        assertEquals(List.of("one", "two"), article.tags());
        assertEquals("What it is about.", article.summary());
        assertEquals(List.of("/news/as-it-was", "/old"), article.formerly());
        assertEquals(List.of("Write more."), article.todo());
        assertFalse(article.draft());
        assertTrue(article.html().startsWith("<h2 id=\"then\"><a href=\"#then\""), article.html());
        assertTrue(article.html().contains("---"), article.html());
    }

    @Test
    void showsAnEditedFileAtOnceAndForgetsADeletedOne() throws IOException {
        var file = write("hello", "---\ntitle: First\n---\n");
        assertEquals("First", folder.article("hello").orElseThrow().title());
        int before = folder.state();

        write("hello", "---\ntitle: Other\n---\n");
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_700_000_000_000L));
        assertEquals("Other", folder.article("hello").orElseThrow().title());
        assertNotEquals(before, folder.state());

        Files.delete(file);
        assertEquals(Optional.empty(), folder.article("hello"));
    }

    @Test
    void parsesAFileOnceWhileItStaysAsItIs() throws IOException {
        write("hello", "---\ntitle: First\n---\n");
        assertTrue(
                folder.article("hello").orElseThrow() == folder.article("hello").orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../secret",
                "..",
                ".",
                "",
                "/etc/passwd",
                "..%2fsecret",
                "sub/hello",
                "hello.md",
                "HELLO",
                "he\0llo",
                "a--b",
                "ünï"
            })
    void nothingLeadsOutOfTheFolder(String slug) throws IOException {
        Files.writeString(content.resolve("secret.md"), "---\ntitle: Secret\n---\n");
        write("hello", "---\ntitle: Hello\n---\n");
        Files.createDirectory(content.resolve("pages/sub"));
        Files.writeString(content.resolve("pages/sub/hello.md"), "---\ntitle: Sub\n---\n");

        assertEquals(Optional.empty(), folder.article(slug));
        assertEquals(Optional.empty(), folder.article("a".repeat(10_000)));
    }

    @Test
    void aLinkIsNotFollowed() throws IOException {
        var secret = Files.writeString(content.resolve("secret.md"), "---\ntitle: Secret\n---\n");
        Files.createSymbolicLink(content.resolve("pages/link.md"), secret);
        assertEquals(Optional.empty(), folder.article("link"));
        assertEquals(List.of(), folder.articles());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no front matter",
                "---\nsummary: no title\n---\n",
                "---\ntitle: [unclosed\n---\n",
                "---\ntitle: Bad date\ndate: 2026-02-30\n---\n",
                "---\ntitle: Never closed\n",
                "---\ntitle: A\nredirects: {a: b}\n---\n",
                "---\ntitle: A\nimage: [a, b]\n---\n",
                "---\n---\n",
                "---\n\n---\n"
            })
    void aFileThatCannotBeReadIsNotShownAndHarmsNoOther(String text) throws IOException {
        write("wrong", text);
        write("right", "---\ntitle: Right\n---\n");

        assertEquals(Optional.empty(), folder.article("wrong"));
        assertEquals(
                List.of("right"), folder.articles().stream().map(Article::slug).toList());
    }

    @Test
    void aFileThatIsNotUtf8IsNotShown() throws IOException {
        Files.write(content.resolve("pages/bytes.md"), new byte[] {'-', '-', '-', '\n', (byte) 0xff, (byte) 0xfe});
        assertEquals(List.of(), folder.articles());
    }

    @Test
    void aFolderThatIsNotThereHasNoTexts() {
        assertEquals(List.of(), folder(content.resolve("nowhere")).articles());
    }

    /** Words are the translation's; when and whether it is shown is the main text's to say. */
    @Test
    void aTranslationStandsBesideItsText() throws IOException {
        write("hello", "---\ntitle: Hello\ndate: 2026-01-02\nauthor: Erik\ntags: [one]\nsummary: Short\n---\n\nText");
        write("hello.de", "---\ntitle: Hallo\ndraft: true\n---\n\nWorte");
        write("hello.sv", "no front matter");

        var main = folder.article("hello").orElseThrow();
        assertEquals("en", main.language());
        var german = main.as(folder.translation("hello", "de").orElseThrow());
        assertEquals(
                List.of("de", "Hallo", "2026-01-02", "Erik", "[one]", "Short", "Worte", "false"),
                List.of(
                        german.language(),
                        german.title(),
                        german.date().toString(),
                        german.author(),
                        german.tags().toString(),
                        german.summary(),
                        german.text(),
                        Boolean.toString(german.draft())));
        assertEquals(Optional.empty(), folder.translation("hello", "sv"));
        assertEquals(Optional.empty(), folder.translation("hello", "../de"));
        assertEquals(Optional.empty(), folder.article("hello.de"));
        assertEquals(
                List.of("hello"), folder.articles().stream().map(Article::slug).toList());
        assertEquals(
                List.of("hello.sv"),
                folder.wrong().stream().map(ArticleFolder.Wrong::slug).toList());
    }

    @Test
    void draftsAndTheFutureAreNotVisible() throws IOException {
        write("draft", "---\ntitle: Draft\ndraft: true\ndate: 2026-01-01\n---\n");
        write("later", "---\ntitle: Later\ndate: 2026-06-02\n---\n");
        var day = LocalDate.of(2026, 6, 1);

        assertFalse(folder.article("draft").orElseThrow().visibleOn(day));
        assertFalse(folder.article("later").orElseThrow().visibleOn(day));
        assertTrue(folder.article("later").orElseThrow().visibleOn(day.plusDays(1)));
    }

    private ArticleFolder folder(Path of) {
        return new ArticleFolder(
                of, new PictureFolder(content.resolve("images")), new Wording("Example", (language, at) -> at));
    }

    private Path write(String slug, String text) throws IOException {
        return Files.writeString(content.resolve("pages").resolve(slug + ".md"), text);
    }
}
