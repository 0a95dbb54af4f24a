package dev.stoa.people.decision;

import dev.stoa.site.NotPossible;
import java.util.Locale;
import java.util.Map;

/** Every login and every name in commits that fits is a bot's; a star stands for anything, letter case does not count. */
public record AddBotRule(String pattern) implements Proposal {

    public AddBotRule {
        pattern = pattern.toLowerCase(Locale.ROOT);
    }

    @Override
    public Outcome make(RowChanges rows) {
        if (rows.text("select pattern from bot_rule where pattern = :pattern", Map.of("pattern", pattern))
                .isPresent()) {
            throw new NotPossible("pattern", "There is this rule already.");
        }
        rows.add(Table.BOT_RULE, Map.of("pattern", pattern));
        return Outcome.of(Kind.BOT_RULE, null, "Whoever is called %s is a bot".formatted(pattern));
    }
}
