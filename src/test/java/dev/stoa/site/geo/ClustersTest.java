package dev.stoa.site.geo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.site.geo.Clusters.Cluster;
import dev.stoa.site.geo.Projection.Flat;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ClustersTest {

    private static final double APART = 30;

    @Test
    void whatIsFarStaysAloneAndWhatIsNearComesTogether() {
        assertEquals(List.of(), Clusters.of(List.of(), APART));
        assertEquals(
                List.of(new Cluster(5, 5, List.of(0, 2)), new Cluster(100, 5, List.of(1))),
                Clusters.of(List.of(new Flat(0, 5), new Flat(100, 5), new Flat(10, 5)), APART));
        assertEquals(
                1, Clusters.of(Collections.nCopies(50, new Flat(3, 3)), APART).size());
    }

    @Test
    void noneIsLostNoneIsDoubleAndNoTwoOverlap() {
        for (int seed = 0; seed < 30; seed++) {
            var points = points(seed, 400);
            var clusters = Clusters.of(points, APART);
            assertEquals(
                    IntStream.range(0, points.size()).boxed().toList(),
                    clusters.stream()
                            .flatMap(cluster -> cluster.members().stream())
                            .sorted()
                            .toList());
            for (var one : clusters) {
                for (var other : clusters) {
                    assertTrue(
                            one == other || Math.hypot(one.x() - other.x(), one.y() - other.y()) >= APART,
                            one + " " + other);
                }
            }
            assertTrue(clusters.size() > 10 && clusters.size() < points.size());
        }
    }

    @Test
    void theOrderOfThePointsDoesNotMatter() {
        var points = points(7, 300);
        var shuffled = new ArrayList<>(points);
        Collections.shuffle(shuffled, new Random(1));
        var expected = Clusters.of(points, APART);
        var actual = Clusters.of(shuffled, APART);
        assertEquals(expected.size(), actual.size());
        for (int i = 0; i < expected.size(); i++) {
            assertEquals(expected.get(i).x(), actual.get(i).x(), 1e-6);
            assertEquals(
                    expected.get(i).members().size(), actual.get(i).members().size());
        }
    }

    @Test
    void tenThousandPointsTakeNoTime() {
        var points = points(3, 10_000);
        long begun = System.nanoTime();
        var clusters = Clusters.of(points, APART);
        assertTrue(System.nanoTime() - begun < 2_000_000_000L);
        assertEquals(
                10_000,
                clusters.stream().mapToInt(cluster -> cluster.members().size()).sum());
    }

    private static List<Flat> points(int seed, int count) {
        var random = new Random(seed);
        return IntStream.range(0, count)
                .mapToObj(i -> new Flat(random.nextGaussian() * 80 + 240, random.nextGaussian() * 40 + 120))
                .toList();
    }
}
