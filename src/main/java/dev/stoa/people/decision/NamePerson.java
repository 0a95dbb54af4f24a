package dev.stoa.people.decision;

import java.util.Collections;

/** Staff's word for a person's name; an empty one leaves it to the account or the newest commit. */
public record NamePerson(long person, int version, String name) implements Proposal {

    @Override
    public Outcome make(RowChanges rows) {
        var was = rows.nameOf(person);
        rows.change(Table.PERSON, person, version, Collections.singletonMap("name", name.isEmpty() ? null : name));
        return Outcome.of(
                Kind.NAME,
                person,
                name.isEmpty()
                        ? "%s is called again what the account or the newest commit says".formatted(was)
                        : "%s is called %s".formatted(was, name));
    }
}
