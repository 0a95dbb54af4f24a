package dev.stoa.people.desk;

import dev.stoa.people.decision.Affiliate;
import dev.stoa.people.decision.Affiliate.Source;
import dev.stoa.people.decision.Proposal;
import dev.stoa.site.NotPossible;
import dev.stoa.site.Option;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;

/** For whom a person works, and when: a new entry, or a change of one. */
@Singleton
class AffiliationDraft implements Draft {

    private static final List<Option> SOURCES = List.of(
            new Option("MANUAL", "Staff know it (wins over all others)"),
            new Option("VERIFIED", "The organisation's register, or the person"));

    @Inject
    Lookup lookup;

    @Override
    public String kind() {
        return "affiliation";
    }

    @Override
    public Sheet sheet(Values values) {
        var stored = values.has("id") ? lookup.affiliation(values.id("id")) : null;
        var person = lookup.person(stored == null ? values.id("person") : stored.person());
        var fields = Field.keys(kind(), values, stored);
        fields.add(Field.hidden("person", person.id()));
        fields.add(Field.choice(
                "organisation",
                "Works for",
                values.or("organisation", stored == null ? null : stored.organisation()),
                "Is it missing? Add it among the organisations first",
                choices(),
                true));
        fields.addAll(Field.days(values, stored));
        fields.add(Field.choice(
                "source",
                "Who says so",
                values.or("source", stored == null ? "MANUAL" : stored.source()),
                null,
                SOURCES,
                true));
        return new Sheet(
                kind(),
                (stored == null ? "New affiliation of " : "Affiliation of ") + person.called(),
                "For each day the most trusted source wins: staff, then the register, then membership on GitHub, then the"
                        + " domain of an address.",
                "people",
                "Save",
                person.href(),
                fields);
    }

    /** With none chosen beforehand: the first of the list is nobody's employer by accident. */
    private List<Option> choices() {
        return Stream.concat(Stream.of(new Option("", "Choose one")), lookup.organisations().stream())
                .toList();
    }

    @Override
    public Proposal read(Values values) {
        var source = switch (values.line("source")) {
            case "MANUAL" -> Source.MANUAL;
            case "VERIFIED" -> Source.VERIFIED;
            default -> throw new NotPossible("source", "Choose one of the list.");
        };
        return new Affiliate(
                values.key(),
                values.version(),
                values.has("id") ? lookup.affiliation(values.id("id")).person() : values.id("person"),
                values.id("organisation"),
                values.day("from"),
                values.day("to"),
                source);
    }
}
