package dev.stoa.event.conference;

import dev.stoa.event.Conference;
import dev.stoa.site.Errors;
import java.util.List;

/** The form of a new edition, of a known conference or of a new one. One statement. */
public record NewEditionPage(EditionForm form, Errors errors, List<String> conferences, List<String> zones) {

    private static final int MOST = 2_000;

    static NewEditionPage of(EditionForm form, Errors errors) {
        return new NewEditionPage(
                form,
                errors,
                Conference.<Conference>find("order by name").page(0, MOST).stream()
                        .map(conference -> conference.name)
                        .toList(),
                EditionDeskPage.allZones());
    }
}
