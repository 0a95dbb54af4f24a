package dev.stoa.portal;

import dev.stoa.project.ProjectDescription;
import dev.stoa.project.ProjectDescription.Language;
import dev.stoa.site.Markdown;
import dev.stoa.site.Texts;
import io.quarkus.qute.RawString;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What a project's repositories say of themselves: languages, how to take part, the README.
 *
 * @param readme sanitised HTML; null where it is not written in Markdown
 * @param text the README as it is, where it is not Markdown; else null
 * @param whole where the README is in full; null without one
 * @param begun whether this is only its beginning
 */
record About(List<Share> languages, List<Link> community, RawString readme, String text, String whole, boolean begun) {

    /** Characters; longer ones are read on at home: with more, most of the page's bytes would be the README's. */
    private static final int LONGEST = 8_000;

    /** A language's part of all bytes: in words, and where it lies in a bar that is 100 wide. */
    record Share(String name, String percent, double from, double wide) {}

    /** @param home the address of the main repository's page */
    static About of(ProjectDescription project, String home) {
        var files = URI.create(home + "/blob/HEAD/");
        var readme = project.readme();
        boolean markdown =
                readme != null && project.readmeName().toLowerCase(Locale.ROOT).endsWith(".md");
        var text = readme == null ? null : beginning(readme);
        return new About(
                shares(project.languages()),
                community(project, files),
                markdown ? new RawString(Markdown.readme(text, files)) : null,
                markdown ? null : text,
                readme == null ? null : files.resolve(project.readmeName()).toString(),
                readme != null && text.length() < readme.length());
    }

    /** As many whole paragraphs as there is room for. */
    private static String beginning(String readme) {
        if (readme.length() <= LONGEST) {
            return readme;
        }
        int end = readme.lastIndexOf("\n\n", LONGEST);
        return readme.substring(0, end > 0 ? end : LONGEST);
    }

    private static List<Share> shares(List<Language> languages) {
        long all = languages.stream().mapToLong(Language::bytes).sum();
        var shares = new ArrayList<Share>();
        double from = 0;
        for (var language : languages) {
            double part = 100.0 * language.bytes() / all;
            if (part >= 0.5) {
                shares.add(new Share(language.name(), "%d %%".formatted(Math.round(part)), from, part - 0.4));
                from += part;
            }
        }
        return shares;
    }

    private static List<Link> community(ProjectDescription project, URI files) {
        var texts = Texts.of(ProjectsTexts.class);
        return Stream.of(
                        project.contributing()
                                ? new Link(
                                        texts.howToContribute(),
                                        files.resolve("CONTRIBUTING.md").toString())
                                : null,
                        project.codeOfConduct() == null
                                ? null
                                : new Link(
                                        texts.codeOfConduct(project.codeOfConduct()),
                                        files.resolve("CODE_OF_CONDUCT.md").toString()),
                        project.securityPolicy()
                                ? new Link(
                                        texts.securityPolicy(),
                                        files.resolve("../../security/policy").toString())
                                : null)
                .filter(link -> link != null)
                .toList();
    }
}
