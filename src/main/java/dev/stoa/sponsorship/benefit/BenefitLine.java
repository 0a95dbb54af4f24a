package dev.stoa.sponsorship.benefit;

import dev.stoa.site.Money;
import dev.stoa.sponsorship.matter.Typed;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * One line of a tier as people write it: {@code 4 x Conference tickets = 2000 until 2026-10-01}. All but the name may be left
 * out.
 */
record BenefitLine(String title, BenefitSort sort, int quantity, Money worth, LocalDate expiresOn) {

    private static final int MOST_LINES = 50;
    private static final Pattern LINE = Pattern.compile(
            "(?:(\\d{1,5})\\s*[x×]\\s+)?(.+?)(?:\\s*=\\s*([\\d ,.]+))?(?:\\s+until\\s+(\\S+))?",
            Pattern.CASE_INSENSITIVE);

    /** Words that tell what a benefit is; the first that occurs counts. */
    private static final Map<BenefitSort, Pattern> WORDS = Map.of(
            BenefitSort.TICKETS, Pattern.compile("ticket|pass(es)?\\b|seat"),
            BenefitSort.TALK, Pattern.compile("talk|keynote|speaking|session"),
            BenefitSort.BOOTH, Pattern.compile("booth|stand\\b|table"),
            BenefitSort.LOGO, Pattern.compile("logo"),
            BenefitSort.MENTION, Pattern.compile("mention|post\\b|newsletter|blog"));

    /**
     * Every line that is not empty.
     *
     * @throws Typed.Wrong with the number of the line that cannot be read
     */
    static List<BenefitLine> all(String text, String currency) {
        var lines = new ArrayList<BenefitLine>();
        int number = 0;
        for (var line : text.split("\n")) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            try {
                lines.add(of(line.strip(), currency));
            } catch (Money.NotMoney | DateTimeException | Typed.Wrong wrong) {
                var why = wrong instanceof DateTimeException ? "Write the day like 2026-10-01." : wrong.getMessage();
                throw new Typed.Wrong("Line " + number + ": " + why);
            }
        }
        if (lines.isEmpty()) {
            throw new Typed.Wrong("Write what was agreed, one benefit a line.");
        }
        if (lines.size() > MOST_LINES) {
            throw new Typed.Wrong("That is more than " + MOST_LINES + " lines.");
        }
        return lines;
    }

    private static BenefitLine of(String line, String currency) {
        var parts = LINE.matcher(line);
        if (!parts.matches() || parts.group(2).length() > 200) {
            throw new Typed.Wrong("Write it like “4 x Conference tickets = 2000 until 2026-10-01”.");
        }
        int quantity = parts.group(1) == null ? 1 : Integer.parseInt(parts.group(1));
        if (quantity < 1 || quantity > 10_000) {
            throw new Typed.Wrong("Write a number from 1 to 10,000.");
        }
        return new BenefitLine(
                parts.group(2),
                sort(parts.group(2)),
                quantity,
                parts.group(3) == null ? null : Money.parse(parts.group(3), currency),
                parts.group(4) == null ? null : LocalDate.parse(parts.group(4)));
    }

    private static BenefitSort sort(String title) {
        var lower = title.toLowerCase(Locale.ROOT);
        return List.of(BenefitSort.values()).stream()
                .filter(WORDS::containsKey)
                .filter(sort -> WORDS.get(sort).matcher(lower).find())
                .findFirst()
                .orElse(BenefitSort.OTHER);
    }
}
