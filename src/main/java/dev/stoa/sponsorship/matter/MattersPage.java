package dev.stoa.sponsorship.matter;

import dev.stoa.site.Errors;
import dev.stoa.sponsorship.Part;
import dev.stoa.sponsorship.Sponsorship;
import dev.stoa.workflow.Actor;
import java.util.List;

/**
 * All matters of one kind under a sponsorship, or the form for a new one.
 *
 * @param fields of the form; empty on the list
 */
public record MattersPage(
        String title,
        String back,
        String heading,
        String subject,
        String href,
        List<Row> rows,
        boolean mayAdd,
        boolean sample,
        List<FormField> fields,
        Errors errors,
        List<Part> parts) {

    /**
     * @param people whose turn it is; empty where nobody has to do anything
     * @param says what is most worth knowing
     */
    public record Row(
            String title,
            String href,
            String state,
            String task,
            String people,
            String owner,
            String says,
            boolean late) {}

    static <S extends Enum<S>, M extends Matter<S>> MattersPage list(
            Kind<S, M> kind, Sponsorship sponsorship, Actor actor) {
        var matters = MatterQueries.of(kind, sponsorship.id);
        var says = kind.says(matters);
        var rows = matters.stream()
                .map(matter -> {
                    var stage = kind.life().stage(matter.state());
                    var line = says.getOrDefault(matter.id, new Kind.Says("", false));
                    return new Row(
                            matter.title,
                            matter.href(kind),
                            stage.label(),
                            stage.task(),
                            stage.people(),
                            matter.owner,
                            line.words(),
                            line.late());
                })
                .toList();
        return page(kind, sponsorship, actor, rows, List.of(), Errors.NONE, kind.listParts(sponsorship.id));
    }

    static <S extends Enum<S>, M extends Matter<S>> MattersPage form(
            Kind<S, M> kind, Sponsorship sponsorship, Actor actor, Typed typed, Errors errors) {
        var blank = kind.blank();
        blank.owner = actor.name();
        return page(kind, sponsorship, actor, List.of(), FormField.all(kind, blank, typed, errors), errors, List.of());
    }

    private static MattersPage page(
            Kind<?, ?> kind,
            Sponsorship sponsorship,
            Actor actor,
            List<Row> rows,
            List<FormField> fields,
            Errors errors,
            List<Part> parts) {
        return new MattersPage(
                sponsorship.title(),
                "/admin/sponsorships/" + sponsorship.id,
                kind.heading(),
                kind.life().subject(),
                kind.href(sponsorship.id),
                rows,
                actor.isOneOf(kind.writers()),
                sponsorship.sample,
                fields,
                errors,
                parts);
    }
}
