package dev.stoa.sponsorship.request;

import dev.stoa.event.Edition;
import dev.stoa.group.GroupStatus;
import dev.stoa.group.UserGroup;
import dev.stoa.site.Errors;
import dev.stoa.site.FormTrap;
import dev.stoa.site.Option;
import dev.stoa.site.Texts;
import dev.stoa.sponsorship.file.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/**
 * The form for a request, public or for staff, also as it comes back when something is wrong. One statement.
 *
 * @param begun when it was opened
 * @param known what the form suggests
 * @param href where staff send it; null on the public page
 * @param title of the page for staff
 * @param sent a letter asks for the confirmation
 */
public record RequestFormPage(
        RequestForm form,
        Errors errors,
        String begun,
        List<Option> known,
        List<Option> needs,
        String href,
        String title,
        boolean sent) {

    private static final int MOST = 300;

    /** What the public door takes in all, see {@code site.BodyLimits}: until an address is confirmed, no more. */
    private static final long TOGETHER = 9L << 20;

    static RequestFormPage open(RequestForm form, Errors errors, boolean sent, Instant now) {
        return of(form, errors, null, "Ask for sponsorship", sent, now);
    }

    static RequestFormPage of(RequestForm form, Errors errors, String href, String title, boolean sent, Instant now) {
        return new RequestFormPage(
                form,
                errors,
                FormTrap.begin(now),
                sent ? List.of() : known(form, now),
                Need.options(),
                href,
                title,
                sent);
    }

    public String fileHint() {
        return Texts.of(AskTexts.class).fileHint(Attached.formats(), Attached.MOST, Size.said(TOGETHER));
    }

    private static List<Option> known(RequestForm form, Instant now) {
        if (form.group()) {
            return UserGroup.getEntityManager()
                    .createQuery(
                            "select g.slug, g.name from UserGroup g where g.status in :listed order by g.name, g.id",
                            Option.class)
                    .setParameter("listed", GroupStatus.LISTED)
                    .setMaxResults(MOST)
                    .getResultList();
        }
        return Edition.<Edition>find(
                        "from Edition e where e.startsOn >= ?1 and e.state <> DRAFT order by e.startsOn, e.id",
                        LocalDate.ofInstant(now, ZoneOffset.UTC))
                .page(0, MOST)
                .stream()
                .map(edition -> new Option(
                        edition.slug,
                        "%s, %s, %s"
                                .formatted(
                                        edition.name,
                                        edition.startsOn,
                                        edition.city == null
                                                ? Texts.of(AskTexts.class).online()
                                                : edition.city)))
                .toList();
    }
}
