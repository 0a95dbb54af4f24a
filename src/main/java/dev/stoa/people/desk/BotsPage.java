package dev.stoa.people.desk;

import dev.stoa.people.desk.BotQueries.BotLine;
import dev.stoa.people.desk.BotQueries.RuleLine;
import java.util.List;

/** Who is a bot and why, and the rules that decide. */
record BotsPage(List<BotLine> bots, List<BotLine> humans, List<RuleLine> rules, List<String> known, boolean edits) {

    static BotsPage of(BotQueries queries, Reader reader) {
        var all = queries.list();
        return new BotsPage(
                all.stream().filter(BotLine::bot).toList(),
                all.stream().filter(line -> !line.bot()).toList(),
                queries.rules(),
                queries.known(),
                reader.edits());
    }
}
