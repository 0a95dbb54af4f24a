package dev.stoa.people.desk;

import dev.stoa.people.decision.JudgeBot;
import dev.stoa.people.decision.Proposal;
import dev.stoa.site.NotPossible;
import dev.stoa.site.Option;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;

/** Whether a person is a bot. */
@Singleton
class BotDraft implements Draft {

    private static final List<Option> VERDICTS = List.of(
            new Option("rules", "Let the rules decide"), new Option("human", "A human"), new Option("bot", "A bot"));

    @Inject
    Lookup lookup;

    @Override
    public String kind() {
        return "bot";
    }

    @Override
    public Sheet sheet(Values values) {
        var person = lookup.person(values.id("person"));
        var stored = person.verdict() == null ? "rules" : person.verdict() ? "bot" : "human";
        return new Sheet(
                kind(),
                "Bot or human: " + person.called(),
                "This verdict wins over every rule, for all that was ever contributed.",
                "bots",
                "Decide",
                person.href(),
                List.of(
                        Field.hidden("kind", kind()),
                        Field.hidden("person", person.id()),
                        Field.hidden("version", values.or("version", person.version())),
                        Field.choice("verdict", "Verdict", values.or("verdict", stored), null, VERDICTS, true),
                        Field.text(
                                "reason",
                                "Reason",
                                values.line("reason"),
                                "For colleagues; it stays in the trail",
                                true)));
    }

    @Override
    public Proposal read(Values values) {
        var verdict = switch (values.line("verdict")) {
            case "bot" -> Boolean.TRUE;
            case "human" -> Boolean.FALSE;
            case "rules" -> null;
            default -> throw new NotPossible("verdict", "Choose one of the list.");
        };
        if (values.line("reason").isEmpty()) {
            throw new NotPossible("reason", "Say how you know.");
        }
        return new JudgeBot(values.id("person"), values.version(), verdict, values.line("reason"));
    }
}
