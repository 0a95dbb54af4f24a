package dev.stoa.sponsorship.document;

import dev.stoa.platform.StoaConfig;
import dev.stoa.sponsorship.Sponsorship;
import dev.stoa.sponsorship.document.Typesetter.Sheet;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;

/** What becomes of a {@link Draft}: HTML to look at, or a PDF. Keeps nothing. */
@Singleton
class Drafts {

    @Inject
    StoaConfig config;

    @Inject
    Typesetter typesetter;

    /** Safe to show as it is. */
    String html(Sponsorship sponsorship, Draft draft, LocalDate today) {
        return Filling.of(sponsorship, config.company().name(), draft, today).html(BoilerplateText.text(draft.from()));
    }

    byte[] pdf(Sponsorship sponsorship, Draft draft, LocalDate today) {
        var sheet = new Sheet(
                draft.title() + ", " + sponsorship.title(),
                draft.from() + " about a sponsorship of " + sponsorship.title(),
                config.company().name(),
                html(sponsorship, draft, today));
        return typesetter.pdf(sheet, today);
    }
}
