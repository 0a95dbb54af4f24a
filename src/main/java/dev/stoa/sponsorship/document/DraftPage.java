package dev.stoa.sponsorship.document;

import dev.stoa.site.Errors;
import dev.stoa.site.Option;
import dev.stoa.sponsorship.Sponsorship;
import dev.stoa.workflow.Actor;
import java.util.List;

/**
 * A document to be made.
 *
 * @param texts of which this person may make one
 * @param preview how it will read, as sanitised HTML; null before it was asked for
 */
public record DraftPage(
        String sponsorship,
        String back,
        String list,
        String href,
        List<Option> texts,
        DraftForm form,
        Errors errors,
        String preview) {

    static DraftPage of(Sponsorship sponsorship, Actor actor, DraftForm form, Errors errors, String preview) {
        var list = "/admin/sponsorships/" + sponsorship.id + "/documents";
        return new DraftPage(
                sponsorship.title(),
                "/admin/sponsorships/" + sponsorship.id,
                list,
                list + "/drafts",
                Boilerplate.options(actor, sponsorship.owner),
                form,
                errors,
                preview);
    }
}
