package dev.stoa.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.site.PublicRoutes;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Everything in content/, as it is shipped: each text can be read in each language, and no link or picture leads nowhere. */
class ContentTest {

    private static final Path CONTENT = Path.of("content");
    private static final List<String> OTHERS = List.of("de", "sv");

    private final PictureFolder pictures = new PictureFolder(CONTENT.resolve("images"));

    private ArticleFolder folder(String name) {
        return new ArticleFolder(CONTENT.resolve(name), pictures, new Wording("Example", (language, at) -> at));
    }

    /** Each text of a folder with its translations, by the name of its file. */
    private TreeMap<String, Article> all() {
        var all = new TreeMap<String, Article>();
        for (var name : TextsPage.FOLDERS) {
            var folder = folder(name);
            for (var article : folder.articles()) {
                all.put(name + "/" + article.slug(), article);
                for (var language : OTHERS) {
                    folder.translation(article.slug(), language)
                            .ifPresent(told -> all.put(name + "/" + article.slug() + "." + language, told));
                }
            }
        }
        return all;
    }

    @Test
    void everyFileIsReadAndNothingIsToBeMended() throws IOException {
        for (var name : TextsPage.FOLDERS) {
            assertEquals(List.of(), folder(name).wrong());
            try (Stream<Path> files = Files.list(CONTENT.resolve(name))) {
                assertEquals(
                        files.map(file -> name + "/"
                                        + file.getFileName().toString().replace(".md", ""))
                                .collect(java.util.stream.Collectors.toCollection(TreeSet::new)),
                        new TreeSet<>(all().keySet().stream()
                                .filter(file -> file.startsWith(name))
                                .toList()));
            }
        }
        assertEquals(List.of(), pictures.wrong());
        var remarks = new TreeMap<String, List<String>>();
        all().forEach((file, article) -> {
            if (!article.body().remarks().isEmpty()) {
                remarks.put(file, article.body().remarks());
            }
        });
        assertEquals(new TreeMap<>(), remarks);
    }

    @Test
    void noLinkLeadsNowhere() {
        var wrong = new TreeSet<String>();
        all().forEach((file, article) -> {
            var page = Jsoup.parseBodyFragment(article.html());
            for (var link : page.select("a[href]")) {
                fault(link.attr("href"), page).ifPresent(fault -> wrong.add(file + ": " + fault));
            }
        });
        assertEquals(new TreeSet<>(), wrong);
    }

    private Optional<String> fault(String href, Document page) {
        if (href.startsWith("#")) {
            return page.getElementById(href.substring(1)) == null ? Optional.of("no part " + href) : Optional.empty();
        }
        URI address = URI.create(href);
        if (!href.startsWith("/")) {
            return "https".equals(address.getScheme()) && address.getHost() != null
                    ? Optional.empty()
                    : Optional.of("neither of this site nor https: " + href);
        }
        var path = address.getPath();
        if (!PublicRoutes.isPublic("GET", path)) {
            return Optional.of("no public address: " + href);
        }
        var target = text(path);
        if (target.isEmpty()) {
            return path.matches("/(news|pages)/[^./]+") ? Optional.of("no such text: " + href) : Optional.empty();
        }
        return address.getFragment() == null
                        || Jsoup.parseBodyFragment(target.get().html()).getElementById(address.getFragment()) != null
                ? Optional.empty()
                : Optional.of("no such part: " + href);
    }

    private Optional<Article> text(String path) {
        return path.startsWith("/news/")
                ? folder("news").article(path.substring("/news/".length()))
                : folder("pages").article(path.replaceFirst("^/(pages/)?", ""));
    }

    @Test
    void everyPictureHasWords() {
        all().forEach((file, article) -> {
            for (var picture : Jsoup.parseBodyFragment(article.html()).select("img")) {
                assertTrue(!picture.attr("alt").isBlank(), file + ": " + picture);
            }
            if (article.cover() != null) {
                assertTrue(!article.cover().alt().isBlank(), file);
            }
        });
        assertTrue(all().get("pages/about").cover() != null);
    }

    /** A translation says the same: the same parts, tables, lists, links and code, in this order. */
    @Test
    void everyTextIsThereInEveryLanguageAndWhole() {
        var wrong = new ArrayList<String>();
        for (var name : TextsPage.FOLDERS) {
            var folder = folder(name);
            for (var article : folder.articles()) {
                for (var language : OTHERS) {
                    var there = folder.translation(article.slug(), language);
                    if (there.isEmpty()) {
                        wrong.add(name + "/" + article.slug() + " is missing in " + language);
                    } else if (!skeleton(article).equals(skeleton(there.get()))) {
                        wrong.add(name + "/" + article.slug() + "." + language + " has other parts: "
                                + firstDifference(skeleton(article), skeleton(there.get())));
                    } else if ((article.summary() == null) != (there.get().summary() == null)) {
                        wrong.add(name + "/" + article.slug() + "." + language + " has no summary");
                    }
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    private static String firstDifference(List<String> one, List<String> other) {
        int i = 0;
        while (i < Math.min(one.size(), other.size()) && one.get(i).equals(other.get(i))) {
            i++;
        }
        return (i < one.size() ? one.get(i) : "nothing") + " <> " + (i < other.size() ? other.get(i) : "nothing");
    }

    private static List<String> skeleton(Article article) {
        return Jsoup.parseBodyFragment(article.html())
                .select("h2, h3, h4, li, tr, pre, blockquote, p, a[href^=/], a[href^=http]")
                .stream()
                .map(ContentTest::kind)
                .toList();
    }

    private static String kind(Element element) {
        return element.tagName() + (element.hasAttr("href") ? " " + element.attr("href") : "");
    }
}
