package dev.stoa.sponsorship.request;

import dev.stoa.site.Money;
import dev.stoa.site.Texts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A tier that a conference offers. */
public record Tier(String name, Money price) {

    private static final int MOST = 20;
    private static final Pattern LINE = Pattern.compile("(.{1,80}?)\\s*[,;:|\t]\\s*(\\S.*)");

    /** What was typed is no table of tiers; the message names the line. */
    static final class NotTiers extends Exception {
        NotTiers(String sentence) {
            super(sentence);
        }
    }

    /** "Gold, 5,000" a line; empty for nothing. @param currency of all of them */
    static List<Tier> typed(String text, String currency) throws NotTiers {
        var tiers = new ArrayList<Tier>();
        int number = 0;
        for (var line : text.split("\n")) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            var parts = LINE.matcher(line.strip());
            if (!parts.matches()) {
                throw new NotTiers(texts().tierLine(number));
            }
            try {
                tiers.add(new Tier(parts.group(1), Money.parse(parts.group(2), currency)));
            } catch (Money.NotMoney wrong) {
                throw new NotTiers(texts().tierPrice(number, wrong.getMessage()));
            }
        }
        if (tiers.size() > MOST) {
            throw new NotTiers(texts().twentyTiers());
        }
        return tiers;
    }

    /** As a request keeps them: a line each, with a tab before the price. */
    static String kept(List<Tier> tiers) {
        return tiers.stream()
                .map(tier -> tier.name + "\t" + tier.price.amount().toPlainString())
                .collect(Collectors.joining("\n"));
    }

    private static AskTexts texts() {
        return Texts.of(AskTexts.class);
    }

    static List<Tier> read(String kept, String currency) {
        return kept.isEmpty()
                ? List.of()
                : kept.lines()
                        .map(line -> line.split("\t", 2))
                        .map(parts ->
                                new Tier(parts[0], new Money(new BigDecimal(parts[1]), Currency.getInstance(currency))))
                        .toList();
    }

    /** As it was typed, for a form. */
    static String forForm(String kept) {
        return kept.replace("\t", ", ");
    }
}
