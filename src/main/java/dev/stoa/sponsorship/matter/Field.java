package dev.stoa.sponsorship.matter;

import dev.stoa.site.Money;
import dev.stoa.site.Option;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One field of a {@link Kind}, a row of its table: how the form shows it, and how it goes into the entity and comes out.
 *
 * @param label as the form and the trail call it
 * @param needed what the person reads who left it empty; null where it may be empty
 * @param reads the stored value as it would be typed, never null
 * @param writes takes what was typed into the entity; throws {@link Typed.Wrong} or a {@link dev.stoa.site.Money.NotMoney}
 */
public record Field<M>(
        String name,
        String label,
        String hint,
        Type type,
        String needed,
        List<Option> options,
        Function<M, String> reads,
        BiConsumer<M, Typed> writes) {

    /** How a field is typed; the name in lower case is what the template asks for. */
    public enum Type {
        LINE,
        TEXT,
        DAY,
        TIME,
        WEB,
        CHOICE,
        CHECK;

        public boolean is(String name) {
            return name().equalsIgnoreCase(name);
        }
    }

    private Field(String name, String label, Type type, Function<M, ?> reads, BiConsumer<M, Typed> writes) {
        this(name, label, null, type, null, List.of(), matter -> Objects.toString(reads.apply(matter), ""), writes);
    }

    /** Any other one-line value: {@code writes} reads it itself. */
    public static <M> Field<M> of(String name, String label, Function<M, ?> reads, BiConsumer<M, Typed> writes) {
        return new Field<>(name, label, Type.LINE, reads, writes);
    }

    public static <M> Field<M> line(
            String name, String label, Function<M, String> reads, BiConsumer<M, String> writes) {
        return new Field<>(name, label, Type.LINE, reads, (matter, typed) -> writes.accept(matter, typed.line(name)));
    }

    public static <M> Field<M> text(
            String name, String label, Function<M, String> reads, BiConsumer<M, String> writes) {
        return new Field<>(name, label, Type.TEXT, reads, (matter, typed) -> writes.accept(matter, typed.text(name)));
    }

    public static <M> Field<M> day(
            String name, String label, Function<M, LocalDate> reads, BiConsumer<M, LocalDate> writes) {
        return new Field<>(name, label, Type.DAY, reads, (matter, typed) -> writes.accept(matter, typed.day(name)));
    }

    public static <M> Field<M> time(String name, String label, Function<M, ?> reads, BiConsumer<M, Typed> writes) {
        return new Field<>(name, label, Type.TIME, reads, writes);
    }

    /** A user name of a colleague. */
    public static <M> Field<M> colleague(
            String name, String label, Function<M, String> reads, BiConsumer<M, String> writes) {
        return new Field<>(name, label, Type.LINE, reads, (matter, typed) -> {
            var user = typed.line(name);
            if (!user.matches("[A-Za-z0-9._@+-]{0,64}")) {
                throw new Typed.Wrong("A user name has letters, digits and . _ @ + - only.");
            }
            writes.accept(matter, user);
        });
    }

    /** The address of a page; a script or a file is none. */
    public static <M> Field<M> web(String name, String label, Function<M, String> reads, BiConsumer<M, String> writes) {
        return new Field<>(name, label, Type.WEB, reads, (matter, typed) -> {
            var address = typed.line(name);
            if (!address.isEmpty() && !address.matches("https?://[^\\s/?#\"<>\\\\]+([/?#][^\\s\"<>\\\\]*)?")) {
                throw new Typed.Wrong("Write the whole address, like https://example.org/page.");
            }
            writes.accept(matter, address);
        });
    }

    public static <M> Field<M> check(
            String name, String label, Function<M, Boolean> reads, BiConsumer<M, Boolean> writes) {
        return new Field<>(
                name,
                label,
                Type.CHECK,
                matter -> reads.apply(matter) ? "yes" : "",
                (matter, typed) -> writes.accept(matter, typed.raw(name).equals("yes")));
    }

    /** One of the values of an enum, each with the words that its {@code toString} gives. */
    public static <M, E extends Enum<E>> Field<M> choice(
            String name, String label, Class<E> values, Function<M, E> reads, BiConsumer<M, E> writes) {
        var options = Stream.of(values.getEnumConstants())
                .map(value -> new Option(value.name(), value.toString()))
                .toList();
        return new Field<>(
                name,
                label,
                null,
                Type.CHOICE,
                null,
                options,
                matter -> reads.apply(matter) == null ? "" : reads.apply(matter).name(),
                (matter, typed) -> writes.accept(
                        matter,
                        Stream.of(values.getEnumConstants())
                                .filter(value -> value.name().equals(typed.raw(name)))
                                .findFirst()
                                .orElseThrow(() -> new Typed.Wrong("Choose one of the list."))));
    }

    /** What every matter has: a name of its own. */
    public static <M extends Matter<?>> Field<M> title(String hint) {
        return Field.<M>line("title", "Title", matter -> matter.title, (matter, typed) -> matter.title = typed)
                .hint(hint)
                .needed("Give it a short name.");
    }

    public static <M extends Matter<?>> Field<M> owner() {
        return Field.<M>colleague(
                        "owner", "Looked after by", matter -> matter.owner, (matter, typed) -> matter.owner = typed)
                .hint("The user name of a colleague")
                .needed("Name the colleague who looks after it.");
    }

    public static <M extends Matter<?>> Field<M> note() {
        return Field.<M>text("note", "Notes", matter -> matter.note, (matter, typed) -> matter.note = typed)
                .hint("Only for colleagues");
    }

    /** Two fields, for an amount and its currency; {@code writes} gets null where the amount is empty. */
    public static <M> List<Field<M>> money(
            String label, Function<M, BigDecimal> amount, Function<M, String> currency, BiConsumer<M, Money> writes) {
        return List.of(
                Field.<M>of("amount", label, matter -> plain(amount.apply(matter)), (matter, typed) -> {
                    if (typed.hasCurrency("currency")) {
                        writes.accept(matter, typed.money("amount", "currency"));
                    }
                }),
                Field.<M>of("currency", "Currency", currency, (matter, typed) -> {
                            if (!typed.line("amount").isEmpty()) {
                                typed.currency("currency");
                            }
                        })
                        .hint("Three letters, like EUR (ISO 4217)"));
    }

    /** A zero with decimals is still a zero. */
    public static String plain(BigDecimal amount) {
        return amount == null ? "" : amount.stripTrailingZeros().toPlainString();
    }

    public Field<M> hint(String words) {
        return new Field<>(name, label, words, type, needed, options, reads, writes);
    }

    /** It must not be empty; this is what a person reads who left it so. */
    public Field<M> needed(String sentence) {
        return new Field<>(name, label, hint, type, sentence, options, reads, writes);
    }
}
