package dev.stoa.support;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.sessions.JqwikSession;

/**
 * The same things told otherwise: in any order, some of them twice or more, in portions of any size. Made by jqwik from a
 * seed that the failure names.
 *
 * @param seed for the message
 */
public record Retelling<E>(String seed, List<Portion<E>> portions) {

    /** @param then a number from 0 to 19: what a test does after this portion */
    public record Portion<E>(List<E> events, int then) {}

    private record Cut(int size, int then) {}

    public static <E> Retelling<E> of(List<E> all) {
        long seed = new Random().nextLong();
        List<Portion<E>> portions = new ArrayList<>();
        JqwikSession.run(() -> {
            var random = new Random(seed);
            List<Integer> order =
                    orders(all.size()).generator(1000, true).next(random).value();
            var cuts = cuts().generator(1000, true);
            for (int from = 0; from < order.size(); ) {
                Cut cut = cuts.next(random).value();
                int to = Math.min(order.size(), from + cut.size);
                portions.add(new Portion<>(
                        order.subList(from, to).stream().map(all::get).toList(), cut.then));
                from = to;
            }
        });
        return new Retelling<>("seed " + seed, portions);
    }

    private static Arbitrary<List<Integer>> orders(int size) {
        return Arbitraries.integers()
                .between(0, size - 1)
                .list()
                .ofMaxSize(size / 2)
                .flatMap(again -> Arbitraries.shuffle(
                        Stream.concat(IntStream.range(0, size).boxed(), again.stream())
                                .toList()));
    }

    private static Arbitrary<Cut> cuts() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 300),
                        Arbitraries.integers().between(0, 19))
                .as(Cut::new);
    }
}
