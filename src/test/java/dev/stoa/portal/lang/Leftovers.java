package dev.stoa.portal.lang;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** What a page says in another language with the very words of the English one. */
final class Leftovers {

    private static final List<String> SPOKEN = List.of("aria-label", "title", "alt", "placeholder");

    private Leftovers() {}

    /** @param allowed what is the same in both: names, and words of the data */
    static List<String> between(String english, String translated, Set<String> allowed) {
        var words = words(english);
        return words(translated).stream()
                .filter(words::contains)
                .filter(word -> !allowed.contains(word))
                .toList();
    }

    private static Set<String> words(String html) {
        var words = new LinkedHashSet<String>();
        var page = Jsoup.parse(html);
        page.select("script, style").remove();
        NodeVisitor reader = (node, depth) -> {
            if (node instanceof TextNode text) {
                words.add(text.text().strip());
            } else if (node instanceof Element element) {
                SPOKEN.forEach(name -> words.add(element.attr(name).strip()));
                if (element.is("meta[name=description]")) {
                    words.add(element.attr("content").strip());
                }
            }
        };
        page.traverse(reader);
        words.removeIf(word -> word.chars().noneMatch(Character::isLetter));
        return words;
    }
}
