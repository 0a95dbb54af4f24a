package dev.stoa.people.decision;

import java.util.Collections;

/**
 * Staff's verdict on whether a person is a bot.
 *
 * @param bot null: rules, list and GitHub's type decide
 * @param reason for colleagues; may be empty
 */
public record JudgeBot(long person, int version, Boolean bot, String reason) implements Proposal {

    @Override
    public Outcome make(RowChanges rows) {
        rows.change(Table.PERSON, person, version, Collections.singletonMap("bot_verdict", bot));
        var verdict = bot == null ? "is judged by the rules again" : bot ? "is a bot" : "is a human";
        return Outcome.of(
                Kind.BOT,
                person,
                "%s %s%s".formatted(rows.nameOf(person), verdict, reason.isEmpty() ? "" : ": " + reason));
    }
}
