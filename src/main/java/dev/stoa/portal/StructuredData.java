package dev.stoa.portal;

import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateExtension;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What each kind of page says of itself to search engines, {@code {page.ld}} in its template; events are said in {@link
 * EventLd}. Only what the page shows.
 */
@TemplateExtension
class StructuredData {

    private StructuredData() {}

    static RawString ld(HomePage page) {
        return JsonLd.of(List.of(
                JsonLd.company(),
                JsonLd.thing("WebSite", "name", JsonLd.company().get("name"), "url", JsonLd.at("/"))));
    }

    /** https://schema.org/SoftwareSourceCode. */
    static RawString ld(ProjectPage page) {
        var url = "/projects/" + page.slug();
        var home = page.repositories().isEmpty() ? null : page.repositories().getFirst();
        var code = JsonLd.thing(
                "SoftwareSourceCode",
                "name",
                page.name(),
                "description",
                page.description(),
                "url",
                JsonLd.at(url),
                "codeRepository",
                home == null ? null : home.url(),
                "license",
                home == null || home.licence() == null ? null : "https://spdx.org/licenses/" + home.licence() + ".html",
                "programmingLanguage",
                page.about() == null || page.about().languages().isEmpty()
                        ? null
                        : page.about().languages().getFirst().name(),
                "author",
                JsonLd.company());
        return JsonLd.of(List.of(code, JsonLd.crumbs(new Link("Projects", "/projects"), new Link(page.name(), url))));
    }

    /** https://developers.google.com/search/docs/appearance/structured-data/profile-page. */
    static RawString ld(PersonPage page) {
        var url = PersonPage.address(page.handle());
        var person = JsonLd.thing(
                "Person",
                "name",
                page.name(),
                "identifier",
                page.handle(),
                "url",
                JsonLd.at(url),
                "sameAs",
                page.profile() == null ? null : List.of(page.profile()));
        return JsonLd.of(List.of(
                JsonLd.thing("ProfilePage", "mainEntity", person),
                JsonLd.crumbs(new Link("People", "/people"), new Link(page.name(), url))));
    }

    /** https://developers.google.com/search/docs/appearance/structured-data/organization. */
    static RawString ld(GroupPage page) {
        var url = "/groups/" + page.slug();
        var group = JsonLd.thing(
                "Organization",
                "name",
                page.name(),
                "url",
                JsonLd.at(url),
                "logo",
                page.logo() == null ? null : JsonLd.at(page.logo()),
                "sameAs",
                Stream.concat(Stream.of(page.url()), page.links().stream().map(Link::href))
                        .filter(Objects::nonNull)
                        .toList(),
                "location",
                page.place());
        return JsonLd.of(List.of(group, JsonLd.crumbs(new Link("Groups", "/groups"), new Link(page.name(), url))));
    }

    static RawString ld(SeriesPage page) {
        return JsonLd.of(
                List.of(JsonLd.crumbs(new Link("Events", "/events"), new Link(page.name(), "/events/" + page.slug()))));
    }

    static RawString ld(TalkPage page) {
        return JsonLd.of(List.of(JsonLd.crumbs(new Link("Talks", "/talks"), page.event())));
    }

    /** https://developers.google.com/search/docs/appearance/structured-data/article. */
    static RawString ld(ArticlePage page) {
        var url = "/news/" + page.slug();
        var post = JsonLd.thing(
                "BlogPosting",
                "headline",
                page.title(),
                "datePublished",
                page.date() == null ? null : page.date().toString(),
                "author",
                page.author() == null
                        ? JsonLd.company()
                        : JsonLd.thing("Organization", "name", page.author(), "url", JsonLd.at("/")),
                "url",
                JsonLd.at(url),
                "image",
                page.cover() == null ? null : JsonLd.at("/og" + page.picture() + ".png"));
        return JsonLd.of(List.of(post, JsonLd.crumbs(new Link("News", "/news"), new Link(page.title(), url))));
    }
}
