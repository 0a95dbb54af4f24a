package dev.stoa.workflow;

import java.util.List;

/**
 * One allowed move, a row of the table: {@code move("cancel", LIVE, CANCELLED).by("approver").withReason()}.
 *
 * @param verb what a person does, fit for "may … a sponsorship" and, with a capital, for a button
 * @param roles who may; administrators always may
 * @param reason whether the person must say why
 * @param byAnother whether it takes a second pair of eyes: nobody may do it to what is their own
 */
public record Rule<S extends Enum<S>>(
        String verb, S from, S to, List<String> roles, boolean reason, boolean byAnother) {

    public static <S extends Enum<S>> Rule<S> move(String verb, S from, S to) {
        return new Rule<>(verb, from, to, List.of(), false, false);
    }

    public Rule<S> by(String... names) {
        return new Rule<>(verb, from, to, List.of(names), reason, byAnother);
    }

    public Rule<S> withReason() {
        return new Rule<>(verb, from, to, roles, true, byAnother);
    }

    public Rule<S> byAnotherPerson() {
        return new Rule<>(verb, from, to, roles, reason, true);
    }

    /** The verb for a button: "Wrap up". */
    public String label() {
        return Words.capital(verb);
    }

    /** Who may, in words: "editors or approvers". */
    public String people() {
        return Words.or(roles.stream().map(Words::people).toList());
    }
}
