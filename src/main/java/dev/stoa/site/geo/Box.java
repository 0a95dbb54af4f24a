package dev.stoa.site.geo;

import java.util.List;

/** A piece of the Earth between two parallels and two meridians, in degrees; it does not cross the date line. */
public record Box(double south, double west, double north, double east) {

    /** Beyond these nobody meets, and Mercator's map has no end. */
    private static final double MOST_SOUTH = -58;

    private static final double MOST_NORTH = 78;

    public Box {
        if (!(south < north) || !(west < east) || south < -90 || north > 90 || west < -180 || east > 180) {
            throw new IllegalArgumentException("No box: " + south + ", " + west + ", " + north + ", " + east);
        }
    }

    public boolean contains(GeoPoint point) {
        return point.latitude() >= south
                && point.latitude() <= north
                && point.longitude() >= west
                && point.longitude() <= east;
    }

    /**
     * The box around some points with air about them, wider than high as maps of ours are, in whole degrees.
     *
     * @param least how many degrees high it is at least
     */
    public static Box around(List<GeoPoint> points, double least) {
        double south = points.stream().mapToDouble(GeoPoint::latitude).min().orElse(-50);
        double north = points.stream().mapToDouble(GeoPoint::latitude).max().orElse(70);
        double west = points.stream().mapToDouble(GeoPoint::longitude).min().orElse(-170);
        double east = points.stream().mapToDouble(GeoPoint::longitude).max().orElse(170);
        double middle = (south + north) / 2;
        // A degree of longitude is shorter towards the poles.
        double shrink = Math.max(0.2, Math.cos(Math.toRadians(middle)));
        double high = Math.max(least, Math.max((north - south) * 1.3, (east - west) * 1.3 * shrink / 1.6));
        double wide = high * 1.6 / shrink;
        return between(middle, (west + east) / 2, high, wide);
    }

    /** Moved, not cut, where it would leave the map: a box near the date line keeps its size. */
    private static Box between(double latitude, double longitude, double high, double wide) {
        double height = Math.min(high, MOST_NORTH - MOST_SOUTH);
        double width = Math.min(wide, 360);
        double y = Math.clamp(latitude, MOST_SOUTH + height / 2, MOST_NORTH - height / 2);
        double x = Math.clamp(longitude, -180 + width / 2, 180 - width / 2);
        return new Box(
                Math.max(MOST_SOUTH, Math.floor(y - height / 2)),
                Math.max(-180, Math.floor(x - width / 2)),
                Math.min(MOST_NORTH, Math.ceil(y + height / 2)),
                Math.min(180, Math.ceil(x + width / 2)));
    }
}
