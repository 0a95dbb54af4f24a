package dev.stoa.contribution.rollup;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A table of sums and how it is made. What is due stands in marks; one statement takes some of them, counts what they are
 * about and writes what came out otherwise than it stood, all in one snapshot.
 *
 * @param table its columns are the keys and then the sums, in this order
 * @param marks the table of what is due
 * @param marked the columns of a mark
 * @param most marks a transaction
 * @param keys by what is summed; those that end in {@code _id} may be empty, and none is ever 0
 * @param fresh asks for the sums of what is in {@code due}, a row as in the table
 * @param onward further parts of the statement, each with a comma before it, which mark what follows from {@code due}, or from
 *     the keys of the rows that came out otherwise, {@code kept} and {@code gone}
 * @param again marks what lies in a span, its first day and its end
 */
record Sums(
        String table,
        String marks,
        List<String> marked,
        int most,
        List<String> keys,
        List<String> sums,
        String fresh,
        String onward,
        String again) {

    /** Takes how many marks at most, answers how many it took and how many rows it changed. */
    String statement() {
        return """
                with due as materialized (select distinct %1$s from %2$s order by %1$s limit ?),
                taken as (delete from %2$s m using due d where %3$s),
                fresh as materialized (%5$s),
                gone as (
                  delete from %6$s t using due d where %7$s and not exists (select from fresh f where %8$s) returning %14$s),
                kept as (
                  insert into %6$s as t select * from fresh order by %9$s on conflict (%10$s) do update
                    set (%11$s) = row (%12$s) where row (%13$s) is distinct from row (%12$s) returning %14$s)
                %4$s
                select (select count(*) from due), (select count(*) from kept) + (select count(*) from gone)""".formatted(
                        String.join(", ", marked),
                        marks,
                        each(marked, "m.%1$s = d.%1$s", " and "),
                        onward,
                        fresh,
                        table,
                        marked.stream().map(Sums::of).collect(Collectors.joining(" and ")),
                        keys.stream().map(Sums::same).collect(Collectors.joining(" and ")),
                        IntStream.rangeClosed(1, keys.size())
                                .mapToObj(Integer::toString)
                                .collect(Collectors.joining(", ")),
                        String.join(", ", keys),
                        String.join(", ", sums),
                        each(sums, "excluded.%s", ", "),
                        each(sums, "t.%s", ", "),
                        each(keys, "t.%s", ", "));
    }

    /** The row that a mark is about; marks have 0 for nobody. */
    private static String of(String marked) {
        return (marked.equals("person_id") ? "coalesce(t.%1$s, 0) = d.%1$s" : "t.%1$s = d.%1$s").formatted(marked);
    }

    /** Of two that may be empty, in words by which PostgreSQL can hash. */
    private static String same(String key) {
        return (key.endsWith("_id") ? "coalesce(f.%1$s, 0) = coalesce(t.%1$s, 0)" : "f.%1$s = t.%1$s").formatted(key);
    }

    private static String each(List<String> columns, String words, String between) {
        return columns.stream().map(words::formatted).collect(Collectors.joining(between));
    }
}
