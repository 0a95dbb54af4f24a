package dev.stoa.event.talk;

import dev.stoa.site.Errors;
import dev.stoa.workflow.Trail;
import java.util.List;

/**
 * A talk in its form; a new one has no id.
 *
 * @param address of its public page; null where visitors do not see it
 */
public record TalkAdminPage(
        Long id,
        String address,
        TalkForm form,
        Errors errors,
        String problem,
        List<Trail.Entry> trail,
        boolean mayEdit) {

    static TalkAdminPage begin(TalkForm form, Errors errors) {
        return new TalkAdminPage(null, null, form, errors, null, List.of(), true);
    }

    /** @param form as typed; null for what is stored */
    static TalkAdminPage of(Talk talk, TalkForm form, Errors errors, String problem, boolean mayEdit) {
        var shown = form != null
                ? form
                : TalkForm.of(talk, EventAt.of(talk).map(EventAt::slug).orElse(""));
        return new TalkAdminPage(
                talk.id,
                talk.shown ? "/talks/" + talk.slug : null,
                shown,
                errors,
                problem,
                Trail.of(TalkDesk.SUBJECT, talk.id).entries(),
                mayEdit);
    }
}
