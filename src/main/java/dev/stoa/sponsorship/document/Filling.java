package dev.stoa.sponsorship.document;

import dev.stoa.site.Markdown;
import dev.stoa.sponsorship.Sponsorship;
import dev.stoa.sponsorship.benefit.Benefit;
import dev.stoa.sponsorship.benefit.BenefitState;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.stream.Collectors;

/** What stands in the place of each {@link Placeholder}, as plain text: whatever was typed comes out as the same letters. */
public record Filling(Map<Placeholder, String> values) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    public Filling {
        values = Map.copyOf(values);
    }

    static Filling of(Sponsorship sponsorship, String company, Draft draft, LocalDate today) {
        var edition = sponsorship.edition;
        var values = new EnumMap<Placeholder, String>(Placeholder.class);
        values.put(Placeholder.COMPANY, company);
        values.put(Placeholder.CONFERENCE, sponsorship.title());
        values.put(
                Placeholder.DATES,
                edition.startsOn.equals(edition.endsOn)
                        ? DAY.format(edition.startsOn)
                        : DAY.format(edition.startsOn) + " to " + DAY.format(edition.endsOn));
        values.put(Placeholder.PLACE, edition.city == null ? "online" : edition.city);
        values.put(Placeholder.TIER, sponsorship.tier);
        values.put(Placeholder.AMOUNT, sponsorship.money().toString());
        values.put(Placeholder.BENEFITS, benefits(sponsorship.id));
        values.put(Placeholder.OWNER, sponsorship.owner);
        values.put(Placeholder.TODAY, DAY.format(today));
        values.put(Placeholder.RECIPIENT, draft.recipient());
        values.put(Placeholder.SIGNATORY, draft.signatory());
        values.put(Placeholder.REFERENCE, draft.reference());
        values.put(Placeholder.REMARKS, draft.remarks());
        return new Filling(values);
    }

    private static String benefits(long sponsorship) {
        return Benefit.<Benefit>list(
                        "sponsorshipId = ?1 and state <> ?2 order by id", sponsorship, BenefitState.DECLINED)
                .stream()
                .map(benefit -> "– " + (benefit.quantity > 1 ? benefit.quantity + " × " : "") + benefit.title)
                .collect(Collectors.joining("\n"));
    }

    /**
     * The text as sanitised, well-formed HTML, filled. First the text becomes HTML, then the values are put in, escaped: so
     * neither Markdown nor HTML in a value means anything, nor does another placeholder.
     */
    String html(String text) {
        return Placeholder.BRACES
                .matcher(Markdown.html(text))
                .replaceAll(found -> Matcher.quoteReplacement(Placeholder.of(found.group(1))
                        .map(one -> escaped(values.getOrDefault(one, "")))
                        .orElse(found.group())));
    }

    private static String escaped(String value) {
        return value.replaceAll("[\\p{Cntrl}&&[^\t\n]]", "")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;")
                .replace("\n", "<br />");
    }
}
