package dev.stoa.sponsorship.document;

import dev.stoa.site.Option;
import dev.stoa.workflow.Actor;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * What a document is, and who may read it and add to it besides administrators and who looks after the sponsorship; {@code toString}
 * is the word for people.
 */
public enum DocumentKind {
    // spotless:off
    //       word         who reads it                                               who adds to it
    CONTRACT("Contract", Set.of("legal", "approver", "finance"), Set.of("legal")),
    INVOICE("Invoice", Set.of("finance", "approver", "legal"), Set.of("finance")),
    LETTER("Letter", Set.of("editor", "approver", "finance", "legal"), Set.of("editor", "legal")),
    PROOF("Proof", Set.of("viewer", "editor", "approver", "finance", "legal"), Set.of("editor")),
    OTHER("Other", Set.of("editor", "approver", "finance", "legal"), Set.of("editor", "finance", "legal"));
    // spotless:on

    private final String words;
    private final Set<String> readers;
    private final Set<String> writers;

    DocumentKind(String words, Set<String> readers, Set<String> writers) {
        this.words = words;
        this.readers = readers;
        this.writers = writers;
    }

    /** @param owner who looks after the sponsorship */
    public boolean mayRead(Actor actor, String owner) {
        return actor.isOneOf(readers) || isOwner(actor, owner);
    }

    /** The owner only as an editor: who lost that role still sees what they once did, and changes nothing. */
    public boolean mayAdd(Actor actor, String owner) {
        return actor.isOneOf(writers) || isOwner(actor, owner) && actor.is("editor");
    }

    private boolean isOwner(Actor actor, String name) {
        return actor.name().equals(name);
    }

    static List<Option> options(Actor actor, String owner) {
        return Arrays.stream(values())
                .filter(kind -> kind.mayAdd(actor, owner))
                .map(kind -> new Option(kind.name(), kind.toString()))
                .toList();
    }

    @Override
    public String toString() {
        return words;
    }
}
