package dev.stoa.people.desk;

import dev.stoa.people.decision.AddBotRule;
import dev.stoa.people.decision.Proposal;
import dev.stoa.site.NotPossible;
import jakarta.inject.Singleton;
import java.util.List;

/** Who is called like this is a bot. */
@Singleton
class BotRuleDraft implements Draft {

    @Override
    public String kind() {
        return "bot-rule";
    }

    @Override
    public Sheet sheet(Values values) {
        return new Sheet(
                kind(),
                "New rule for bots",
                "Every login and every name in commits that fits is a bot, in the past too. The preview says whom it hits.",
                "bots",
                "Add the rule",
                "/admin/bots",
                List.of(
                        Field.hidden("kind", kind()),
                        Field.text(
                                "pattern",
                                "Pattern",
                                values.line("pattern"),
                                "A star stands for anything, like acme-ci-*; letter case does not count",
                                true)));
    }

    @Override
    public Proposal read(Values values) {
        var pattern = values.line("pattern");
        if (pattern.isEmpty() || pattern.length() > 100) {
            throw new NotPossible("pattern", "Write a login or a name, in 100 characters at most.");
        }
        if (pattern.replace("*", "").length() < 3) {
            throw new NotPossible("pattern", "That would fit nearly everybody: write at least three letters.");
        }
        return new AddBotRule(pattern);
    }
}
