package dev.stoa.site.geo;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.List;

/**
 * Land, and the borders on it, as SVG paths for a view; each view is drawn once, with no more points than its pixels can
 * show.
 */
public final class Coastlines {

    /** Path units a pixel: whole numbers of these make short paths. */
    public static final int GRID = 2;

    /** How far a line may be from where it is, path units. */
    private static final double TOLERANCE = 1.3;

    /** Islands smaller than this are left out, square path units. */
    private static final double SMALLEST = 8;

    /** Path units beyond the frame to which shapes are cut, so that no cut is seen. */
    private static final int MARGIN = 8;

    private static final Cache<MapView, Paths> DRAWN =
            Caffeine.newBuilder().maximumSize(256).build();

    private Coastlines() {}

    /**
     * @param land to be filled
     * @param borders to be stroked; empty for the world, where they would be a tangle
     */
    public record Paths(String land, String borders) {}

    public static Paths of(MapView view) {
        return DRAWN.get(view, Coastlines::draw);
    }

    private static Paths draw(MapView view) {
        var world = Shapes.WORLD;
        var land = new StringBuilder();
        for (var ring : world.land()) {
            var drawn = ring(ring, view);
            if (drawn.points().size() > 2 && drawn.area() >= SMALLEST) {
                drawn.write(land, true);
            }
        }
        var borders = new StringBuilder();
        if (view.projection() == Projection.MERCATOR) {
            for (var border : world.borders()) {
                flat(border, view)
                        .within(0, 0, MapView.WIDTH * GRID, view.height() * GRID)
                        .forEach(part -> part.simplified(TOLERANCE).write(borders, false));
            }
        }
        return new Paths(land.toString(), borders.toString());
    }

    private static Outline ring(List<GeoPoint> ring, MapView view) {
        var clipped = flat(ring, view)
                .clipped(-MARGIN, -MARGIN, MapView.WIDTH * GRID + MARGIN, view.height() * GRID + MARGIN);
        // In two halves: a ring begins where it ends, and nothing is far from one point.
        int half = clipped.points().size() / 2;
        if (half < 2) {
            return clipped;
        }
        var points = new ArrayList<>(new Outline(clipped.points().subList(0, half))
                .simplified(TOLERANCE)
                .points());
        points.addAll(
                new Outline(clipped.points().subList(half, clipped.points().size()))
                        .simplified(TOLERANCE)
                        .points());
        return new Outline(points);
    }

    private static Outline flat(List<GeoPoint> line, MapView view) {
        return new Outline(line.stream()
                .map(view::at)
                .map(pixel -> new Projection.Flat(pixel.x() * GRID, pixel.y() * GRID))
                .toList());
    }
}
