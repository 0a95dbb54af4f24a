package dev.stoa.sponsorship.document;

import dev.stoa.site.Errors;
import dev.stoa.workflow.Actor;
import dev.stoa.workflow.Trail;
import java.util.List;

/**
 * A text of which documents are made.
 *
 * @param text as typed, or as stored
 * @param stored shown beside it where somebody saved meanwhile; else null
 * @param preview HTML, filled with examples, sanitised
 */
public record BoilerplatePage(
        String title,
        String href,
        String text,
        String stored,
        String version,
        String preview,
        List<Placeholder> placeholders,
        boolean mayEdit,
        Errors errors,
        List<Trail.Entry> trail) {

    /** @param typed null to show what is stored */
    static BoilerplatePage of(
            Boilerplate of, String typed, String seen, boolean outdated, Errors errors, Filling examples, Actor actor) {
        var stored = BoilerplateText.of(of);
        var text = BoilerplateText.text(of);
        var version = Integer.toString(stored.map(row -> row.version).orElse(0));
        return new BoilerplatePage(
                of.toString(),
                "/admin/document-texts/" + of.slug(),
                typed == null ? text : typed,
                outdated ? text : null,
                seen == null || outdated ? version : seen,
                examples.html(typed == null ? text : typed),
                List.of(Placeholder.values()),
                of.mayEdit(actor),
                errors,
                Trail.of(BoilerplateText.SUBJECT, BoilerplateText.number(of)).entries());
    }
}
