package dev.stoa.sponsorship.matter;

import dev.stoa.site.Money;
import dev.stoa.site.Sheet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Matters of one kind as a table to take away: its columns are those of the form, with what they belong to in front. */
final class MatterSheet {

    private static final int MOST = 20_000;
    private static final List<String> FIRST = List.of("id", "version", "sponsorship", "conference", "state");
    private static final Set<String> NUMBERS = Set.of("quantity", "used", "distance");

    private MatterSheet() {}

    static <S extends Enum<S>, M extends Matter<S>> Sheet of(Kind<S, M> kind, MatterFilter filter) {
        return new Sheet(
                kind.slug(),
                Stream.concat(FIRST.stream(), kind.fields().stream().map(Field::name))
                        .toList(),
                MatterQueries.all(kind, filter, 0, MOST).stream()
                        .map(one -> row(kind, one))
                        .toList());
    }

    private static <S extends Enum<S>, M extends Matter<S>> List<Object> row(
            Kind<S, M> kind, MatterQueries.Under<M> one) {
        var matter = one.matter();
        var cells = new ArrayList<Object>();
        cells.add(matter.id);
        cells.add(matter.version);
        cells.add(matter.sponsorshipId);
        cells.add(one.sponsorship().title());
        cells.add(Kind.slugOf(matter.state()));
        var currency = kind.fields().stream()
                .filter(field -> field.name().equals("currency"))
                .findFirst()
                .map(field -> field.reads().apply(matter))
                .orElse("");
        for (var field : kind.fields()) {
            cells.add(cell(field, field.reads().apply(matter), currency));
        }
        return cells;
    }

    private static Object cell(Field<?> field, String value, String currency) {
        if (value.isEmpty()) {
            return field.type() == Field.Type.CHECK ? false : null;
        }
        if (field.name().equals("amount") && Money.isCurrency(currency)) {
            return new Money(new BigDecimal(value), Currency.getInstance(currency)).amount();
        }
        if (NUMBERS.contains(field.name())) {
            return Integer.valueOf(value);
        }
        return switch (field.type()) {
            case DAY -> LocalDate.parse(value);
            case CHECK -> true;
            default -> value;
        };
    }
}
