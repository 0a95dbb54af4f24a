package dev.stoa.site.geo;

import dev.stoa.site.geo.Projection.Flat;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** A line on the map, or a ring: then its last point is its first. Immutable. */
record Outline(List<Flat> points) {

    Outline {
        points = List.copyOf(points);
    }

    /**
     * The same with fewer points, none of which is farther than the tolerance from where the line was; both ends stay.
     *
     * It is the method of Douglas and Peucker (1973).
     */
    Outline simplified(double tolerance) {
        if (points.size() < 3) {
            return this;
        }
        var kept = new BitSet(points.size());
        kept.set(0);
        kept.set(points.size() - 1);
        var open = new ArrayList<int[]>();
        open.add(new int[] {0, points.size() - 1});
        while (!open.isEmpty()) {
            var span = open.removeLast();
            int farthest = -1;
            double distance = tolerance;
            for (int i = span[0] + 1; i < span[1]; i++) {
                double here = distance(points.get(i), points.get(span[0]), points.get(span[1]));
                if (here > distance) {
                    farthest = i;
                    distance = here;
                }
            }
            if (farthest > 0) {
                kept.set(farthest);
                open.add(new int[] {span[0], farthest});
                open.add(new int[] {farthest, span[1]});
            }
        }
        return new Outline(kept.stream().mapToObj(points::get).toList());
    }

    private static double distance(Flat point, Flat from, Flat to) {
        double x = to.x() - from.x();
        double y = to.y() - from.y();
        double length = x * x + y * y;
        double along =
                length == 0 ? 0 : Math.clamp(((point.x() - from.x()) * x + (point.y() - from.y()) * y) / length, 0, 1);
        return Math.hypot(point.x() - from.x() - along * x, point.y() - from.y() - along * y);
    }

    /**
     * A ring cut to a rectangle, along whose edges it then runs.
     *
     * It is the method of Sutherland and Hodgman (1974).
     */
    Outline clipped(double left, double top, double right, double bottom) {
        var ring = points;
        ring = cut(ring, point -> point.x() - left, true);
        ring = cut(ring, point -> right - point.x(), true);
        ring = cut(ring, point -> point.y() - top, false);
        ring = cut(ring, point -> bottom - point.y(), false);
        return new Outline(ring);
    }

    /** How far inside of an edge a point is; negative outside. */
    private interface Edge {
        double inside(Flat point);
    }

    private static List<Flat> cut(List<Flat> ring, Edge edge, boolean upright) {
        var kept = new ArrayList<Flat>();
        for (int i = 0; i < ring.size(); i++) {
            var here = ring.get(i);
            var before = ring.get(i == 0 ? ring.size() - 1 : i - 1);
            double in = edge.inside(here);
            double was = edge.inside(before);
            if (in >= 0 != was >= 0) {
                double part = was / (was - in);
                kept.add(new Flat(
                        before.x() + part * (here.x() - before.x()), before.y() + part * (here.y() - before.y())));
            }
            if (in >= 0) {
                kept.add(here);
            }
        }
        return kept;
    }

    /** The parts of a line that are in a rectangle, each with the step that leads in and the step that leads out. */
    List<Outline> within(double left, double top, double right, double bottom) {
        var parts = new ArrayList<Outline>();
        var part = new ArrayList<Flat>();
        for (int i = 1; i < points.size(); i++) {
            var from = points.get(i - 1);
            var to = points.get(i);
            boolean apart = Math.max(from.x(), to.x()) < left
                    || Math.min(from.x(), to.x()) > right
                    || Math.max(from.y(), to.y()) < top
                    || Math.min(from.y(), to.y()) > bottom;
            if (!apart) {
                if (part.isEmpty()) {
                    part.add(from);
                }
                part.add(to);
            } else if (!part.isEmpty()) {
                parts.add(new Outline(part));
                part.clear();
            }
        }
        if (!part.isEmpty()) {
            parts.add(new Outline(part));
        }
        return parts;
    }

    /** What a ring encloses, without a sign. */
    double area() {
        double twice = 0;
        for (int i = 0; i < points.size(); i++) {
            var here = points.get(i);
            var next = points.get((i + 1) % points.size());
            twice += here.x() * next.y() - next.x() * here.y();
        }
        return Math.abs(twice / 2);
    }

    /** Appends it as SVG, in whole units and relative steps, as short as that can be written. */
    void write(StringBuilder path, boolean ring) {
        long x = Math.round(points.getFirst().x());
        long y = Math.round(points.getFirst().y());
        var steps = new StringBuilder();
        int count = 0;
        for (var point : points.subList(1, points.size())) {
            long east = Math.round(point.x()) - x;
            long south = Math.round(point.y()) - y;
            if (east != 0 || south != 0) {
                x += east;
                y += south;
                count++;
                append(steps, east);
                append(steps, south);
            }
        }
        if (count < (ring ? 2 : 1)) {
            return;
        }
        path.append('M').append(Math.round(points.getFirst().x()));
        append(path, Math.round(points.getFirst().y()));
        path.append('l').append(steps, steps.charAt(0) == ' ' ? 1 : 0, steps.length());
        if (ring) {
            path.append('z');
        }
    }

    private static void append(StringBuilder path, long number) {
        if (number >= 0) {
            path.append(' ');
        }
        path.append(number);
    }
}
