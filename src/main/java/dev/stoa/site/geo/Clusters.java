package dev.stoa.site.geo;

import dev.stoa.site.geo.Projection.Flat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;

/** Points that are too close to be told apart on a map, put together. */
public final class Clusters {

    private Clusters() {}

    /**
     * @param x the mean of its points
     * @param members their places in the list that was asked for, in ascending order
     */
    public record Cluster(double x, double y, List<Integer> members) {

        private Cluster with(Cluster other) {
            int here = members.size();
            int there = other.members.size();
            var all = new ArrayList<>(members);
            all.addAll(other.members);
            return new Cluster(
                    (x * here + other.x * there) / (here + there), (y * here + other.y * there) / (here + there), all);
        }

        private boolean isCloser(Cluster other, double apart) {
            return Math.hypot(x - other.x, y - other.y) < apart;
        }
    }

    /**
     * Every point in one cluster, and no two clusters closer than {@code apart}; from west to east. The same points give the
     * same clusters, in whichever order they come.
     */
    public static List<Cluster> of(List<Flat> points, double apart) {
        var clusters = cells(points, apart / 2);
        int before;
        do {
            before = clusters.size();
            clusters = merged(clusters, apart);
        } while (clusters.size() < before);
        return clusters.stream()
                .map(cluster -> new Cluster(
                        cluster.x, cluster.y, cluster.members.stream().sorted().toList()))
                .sorted(WEST_TO_EAST)
                .toList();
    }

    private static final Comparator<Cluster> WEST_TO_EAST =
            Comparator.comparingDouble(Cluster::x).thenComparingDouble(Cluster::y);

    /** By squares first: thousands of points become hundreds, whatever their number. */
    private static List<Cluster> cells(List<Flat> points, double size) {
        var cells = new HashMap<List<Long>, Cluster>();
        var order = new ArrayList<Integer>();
        for (int i = 0; i < points.size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.comparingDouble((Integer i) -> points.get(i).x())
                .thenComparingDouble(i -> points.get(i).y()));
        for (int i : order) {
            var point = points.get(i);
            var cell = List.of((long) Math.floor(point.x() / size), (long) Math.floor(point.y() / size));
            cells.merge(cell, new Cluster(point.x(), point.y(), List.of(i)), Cluster::with);
        }
        return List.copyOf(cells.values());
    }

    /** Largest first, each takes the smaller ones that are too close. */
    private static List<Cluster> merged(List<Cluster> clusters, double apart) {
        var merged = new ArrayList<Cluster>();
        clusters.stream()
                .sorted(Comparator.comparingInt((Cluster one) -> -one.members.size())
                        .thenComparing(WEST_TO_EAST))
                .forEach(one -> {
                    for (int i = 0; i < merged.size(); i++) {
                        if (merged.get(i).isCloser(one, apart)) {
                            merged.set(i, merged.get(i).with(one));
                            return;
                        }
                    }
                    merged.add(one);
                });
        return merged;
    }
}
