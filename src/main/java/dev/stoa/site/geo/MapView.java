package dev.stoa.site.geo;

import dev.stoa.site.geo.Projection.Flat;

/**
 * What a map shows, and where on it: a frame on the flat Earth that becomes {@value #WIDTH} pixels wide. Two views of the
 * same place are equal.
 *
 * @param left the frame's left edge, in the projection's units
 * @param top its upper edge
 * @param scale pixels a unit
 * @param height pixels
 */
public record MapView(Projection projection, double left, double top, double scale, int height) {

    public static final int WIDTH = 480;

    private static final int HIGHEST = 320;

    private static final GeoPoint EAST = new GeoPoint(0, 180);

    /** Everywhere people meet: from Cape Horn to Svalbard. */
    public static final MapView WORLD = world();

    /** The box as large as it fits, in the middle. */
    public static MapView of(Box box) {
        var upper = Projection.MERCATOR.flat(new GeoPoint(box.north(), box.west()));
        var lower = Projection.MERCATOR.flat(new GeoPoint(box.south(), box.east()));
        double wide = lower.x() - upper.x();
        double high = upper.y() - lower.y();
        double scale = Math.min(WIDTH / wide, HIGHEST / high);
        int height = (int) Math.round(Math.min(HIGHEST, high * scale));
        return new MapView(
                Projection.MERCATOR, upper.x() - (WIDTH / scale - wide) / 2, upper.y(), scale, Math.max(1, height));
    }

    private static MapView world() {
        double wide = 2 * Projection.NATURAL_EARTH.flat(EAST).x();
        double top = Projection.NATURAL_EARTH.flat(new GeoPoint(78, 0)).y();
        double bottom = Projection.NATURAL_EARTH.flat(new GeoPoint(-56, 0)).y();
        double scale = WIDTH / wide;
        return new MapView(Projection.NATURAL_EARTH, -wide / 2, top, scale, (int) Math.round((top - bottom) * scale));
    }

    /** In pixels from the upper left corner; outside of the frame for what it does not show. */
    public Flat at(GeoPoint point) {
        var flat = projection.flat(point);
        return new Flat((flat.x() - left) * scale, (top - flat.y()) * scale);
    }

    public boolean shows(Flat pixel) {
        return pixel.x() >= 0 && pixel.x() <= WIDTH && pixel.y() >= 0 && pixel.y() <= height;
    }

    public boolean shows(GeoPoint point) {
        return shows(at(point));
    }
}
