package dev.stoa.portal;

import dev.stoa.portal.Invitations.Open;
import dev.stoa.site.Address;
import dev.stoa.site.Narrowing;
import dev.stoa.site.Narrowing.Order;
import dev.stoa.site.Narrowing.Part;
import dev.stoa.site.SearchText;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Which good first issues somebody looks for: each part narrows, an empty one does not.
 *
 * @param project last part of the address of a project's page
 * @param newest the newest first, not those that are answered soonest
 */
record InvitationFilter(String words, String project, String language, String label, boolean newest) {

    /** As sent: anything, also null. */
    static InvitationFilter typed(String q, String project, String language, String label, String sort) {
        return new InvitationFilter(
                SearchText.typed(q),
                SearchText.typed(project),
                SearchText.typed(language),
                SearchText.typed(label),
                "newest".equals(sort));
    }

    Address address() {
        return Address.of("/good-first-issues")
                .with("q", words)
                .with("project", project)
                .with("language", language)
                .with("label", label)
                .with("sort", newest ? "newest" : "");
    }

    Narrowing<Open> narrow(List<Open> all) {
        return new Narrowing<>(
                all,
                open -> SearchText.finds(
                        words,
                        SearchText.of(
                                open.issue().title(),
                                open.issue().projectName(),
                                open.issue().repository(),
                                String.join(" ", open.issue().labels()))),
                List.of(
                        part("project", project, open -> Stream.of(open.issue().slug())),
                        part(
                                "language",
                                language,
                                open -> Stream.ofNullable(open.issue().language())),
                        part(
                                "label",
                                label,
                                open -> open.issue().labels().stream().map(one -> one.toLowerCase(Locale.ROOT)))),
                address());
    }

    private static Part<Open> part(String name, String chosen, Function<Open, Stream<String>> values) {
        return new Part<>(name, chosen, Order.FREQUENT_FIRST, values, Function.identity());
    }
}
