package dev.stoa.site;

import dev.stoa.site.Problem.Wrong;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The parameters of an address, read strictly: what is misspelt is told, never passed over, as a filter that does nothing
 * makes wrong numbers look right. Reading goes on after a mistake; {@link #wrong} has them all.
 */
public final class Parameters {

    private static final int MOST_PAGES = 1_000_000;

    private final Map<String, List<String>> sent;
    private final List<Wrong> wrong = new ArrayList<>();
    private final ParameterTexts texts = Texts.of(ParameterTexts.class);

    /** @param known the parameters that there are; any other is a mistake */
    public Parameters(Map<String, List<String>> sent, List<String> known) {
        this.sent = sent;
        sent.keySet().stream()
                .filter(name -> !known.contains(name) && !(name.equals("cursor") && known.contains("page")))
                .sorted()
                .forEach(name -> say(name, texts.noSuch(shown(name)), known));
    }

    /** As sent, or null where it is missing or blank. Sent twice it is a mistake. */
    public String text(String name) {
        var values = sent.getOrDefault(name, List.of()).stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
        if (values.size() > 1) {
            say(name, texts.once(name), List.of());
        }
        return values.isEmpty() ? null : values.getFirst();
    }

    /** Words of a fixed list, separated by commas or sent several times, in any letter case; each once, as asked. */
    public <E> List<E> words(String name, Map<String, E> allowed) {
        var asked = sent.getOrDefault(name, List.of()).stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
        for (var word : asked) {
            if (allowed.keySet().stream().noneMatch(word::equalsIgnoreCase)) {
                say(name, texts.cannotBe(name, shown(word)), List.copyOf(allowed.keySet()));
            }
        }
        return asked.stream()
                .flatMap(word -> allowed.entrySet().stream()
                        .filter(known -> known.getKey().equalsIgnoreCase(word)))
                .map(Map.Entry::getValue)
                .distinct()
                .toList();
    }

    /** One word of a fixed list, or else the default. */
    public <E> E word(String name, Map<String, E> allowed, E otherwise) {
        var word = text(name);
        if (word == null) {
            return otherwise;
        }
        var found = allowed.entrySet().stream()
                .filter(known -> known.getKey().equalsIgnoreCase(word))
                .findFirst();
        if (found.isEmpty()) {
            say(name, texts.cannotBe(name, shown(word)), List.copyOf(allowed.keySet()));
        }
        return found.map(Map.Entry::getValue).orElse(otherwise);
    }

    /** A day as ISO 8601 has it, or null. */
    public LocalDate day(String name) {
        var text = text(name);
        if (text == null) {
            return null;
        }
        try {
            if (text.matches("\\d{4}-\\d{2}-\\d{2}")) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeException noSuchDay) {
            // The 30th of February, and the like.
        }
        say(name, texts.day(name, shown(text)), List.of());
        return null;
    }

    /** A year of this century or the last, or null. */
    public String year(String name) {
        var text = text(name);
        if (text == null || text.matches("(19|20)\\d\\d")) {
            return text;
        }
        say(name, texts.year(name), List.of());
        return null;
    }

    /** A moment in UTC as ISO 8601 has it, or null. */
    public Instant moment(String name) {
        var text = text(name);
        if (text == null) {
            return null;
        }
        try {
            if (text.matches("\\d{4}-[0-9:T.-]{1,30}Z")) {
                return Instant.parse(text);
            }
        } catch (DateTimeException noSuchMoment) {
            // As with days.
        }
        say(name, texts.moment(name), List.of());
        return null;
    }

    /** A whole number from {@code least} on, or the least. */
    public int number(String name, int least) {
        var text = text(name);
        if (text == null) {
            return least;
        }
        if (text.matches("\\d{1,7}") && Integer.parseInt(text) >= least && Integer.parseInt(text) <= MOST_PAGES) {
            return Integer.parseInt(text);
        }
        say(name, texts.number(name, least, MOST_PAGES), List.of());
        return least;
    }

    /** Which page is asked for, from 1: by the {@link Cursor} of the page before it, or by its number. */
    public int page() {
        var cursor = text("cursor");
        if (cursor == null) {
            return number("page", 1);
        }
        var page =
                Cursor.place(cursor).filter(place -> place.matches("\\d{1,7}")).map(Integer::parseInt);
        if (page.isEmpty() || page.get() < 1 || page.get() > MOST_PAGES) {
            say("cursor", texts.cursor(), List.of());
            return 1;
        }
        return page.get();
    }

    public void say(String name, String detail, List<String> allowed) {
        var choice = allowed.isEmpty() ? "" : " " + texts.canBe(String.join(", ", allowed));
        wrong.add(new Wrong(shown(name), detail + choice, allowed));
    }

    /**
     * To be called when all is read.
     *
     * @throws jakarta.ws.rs.WebApplicationException the answer, with all mistakes (422), if there are any
     */
    public void refuseMistakes() {
        if (!wrong.isEmpty()) {
            throw Problem.unprocessable(wrong());
        }
    }

    /** Every mistake found so far; empty when all could be read. */
    public List<Wrong> wrong() {
        return List.copyOf(wrong);
    }

    /** What was sent, to be shown again beside its field: the first value of each parameter. */
    public Map<String, String> typed() {
        return sent.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> shown(entry.getValue().getFirst())));
    }

    /** The choices of an enum under their names in lower case. */
    public static <E extends Enum<E>> Map<String, E> choices(E[] values) {
        var choices = new LinkedHashMap<String, E>();
        for (var value : values) {
            choices.put(value.name().toLowerCase(Locale.ROOT), value);
        }
        return choices;
    }

    private static String shown(String text) {
        return SearchText.typed(text);
    }
}
