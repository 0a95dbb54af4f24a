package dev.stoa.people.desk;

import dev.stoa.people.decision.DescribeOrganisation;
import dev.stoa.people.decision.Proposal;
import dev.stoa.site.NotPossible;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** An organisation's name and owner: a new one, or a change. */
@Singleton
class OrganisationDraft implements Draft {

    @Inject
    Lookup lookup;

    @Override
    public String kind() {
        return "organisation";
    }

    @Override
    public Sheet sheet(Values values) {
        var stored = values.has("id") ? lookup.organisation(values.id("id")) : null;
        var fields = Field.keys(kind(), values, stored);
        // What ours is called, the settings say at each start.
        fields.add(
                stored != null && stored.ours()
                        ? Field.hidden("name", stored.name())
                        : Field.text(
                                "name", "Name", values.or("name", stored == null ? null : stored.name()), null, true));
        fields.add(Field.choice(
                "parent",
                "Belongs to",
                values.or("parent", stored == null ? null : stored.parent()),
                "What its people do counts as this organisation's from the day below",
                lookup.organisations().stream()
                        .filter(option -> stored == null || !option.value().equals(Long.toString(stored.id())))
                        .toList(),
                false));
        fields.add(Field.day(
                "since", "Since", values.or("since", stored == null ? null : stored.since()), "The first day with it"));
        return new Sheet(
                kind(),
                stored == null ? "New organisation" : stored.name(),
                "A company, a university, a foundation: whoever people contribute for.",
                "organisations",
                "Save",
                stored == null ? "/admin/organisations" : stored.href(),
                fields);
    }

    @Override
    public Proposal read(Values values) {
        var name = values.line("name");
        if (name.isEmpty() || name.length() > 100) {
            throw new NotPossible("name", "Name the organisation, in 100 characters at most.");
        }
        return new DescribeOrganisation(
                values.key(),
                values.version(),
                name,
                values.line("parent").isEmpty() ? null : values.id("parent"),
                values.day("since"));
    }
}
