package dev.stoa.group.support;

import dev.stoa.group.hosting.Venue;
import dev.stoa.site.Errors;
import dev.stoa.site.FormTrap;
import dev.stoa.site.Option;
import dev.stoa.site.Texts;
import java.time.Instant;
import java.util.List;

/**
 * The public form, also as it comes back when something is wrong. Two statements.
 *
 * @param begun when it was opened
 * @param groups what the form suggests; anything else may be typed
 * @param sent a letter asks for the confirmation
 */
public record RequestFormPage(
        RequestForm form,
        Errors errors,
        String begun,
        List<SupportQueries.GroupName> groups,
        List<Venue.House> houses,
        List<Option> grants,
        boolean sent) {

    static RequestFormPage of(RequestForm form, Errors errors, boolean sent, Instant now) {
        return new RequestFormPage(
                form,
                errors,
                FormTrap.begin(now),
                sent ? List.of() : SupportQueries.groups(),
                sent || !form.hosting() ? List.of() : Venue.houses(),
                Wanted.grants(),
                sent);
    }

    /** What can be chosen as the place. */
    public List<Option> venues() {
        return houses.stream()
                .map(house -> new Option(
                        house.slug(), Texts.of(SupportTexts.class).house(house.name(), house.city(), house.largest())))
                .toList();
    }
}
