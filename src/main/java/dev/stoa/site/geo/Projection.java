package dev.stoa.site.geo;

/** How the round Earth lies on flat paper. Coordinates are those of a sphere of radius 1: x to the east, y to the north. */
public enum Projection {

    /**
     * For the whole Earth: Natural Earth, a compromise between shapes and areas, as the polynomial of Šavrič, Jenny, Patterson,
     * Petrovič and Hurni (Cartography and Geographic Information Science 38, 2011).
     */
    NATURAL_EARTH {
        @Override
        public Flat flat(GeoPoint point) {
            double east = Math.toRadians(point.longitude());
            double north = Math.toRadians(point.latitude());
            double n2 = north * north;
            double n4 = n2 * n2;
            double x = 0.8707 - 0.131979 * n2 - 0.013791 * n4 + n4 * n4 * (0.003971 * n2 - 0.001529 * n4);
            double y = 1.007226 + 0.015085 * n2 + n4 * (-0.044475 * n2 + 0.028874 * n4 - 0.005916 * n4 * n2);
            return new Flat(east * x, north * y);
        }
    },

    /** For a part of it: Mercator's, true to shapes, and straight for every meridian and parallel. Not for the poles. */
    MERCATOR {
        @Override
        public Flat flat(GeoPoint point) {
            double north = Math.toRadians(Math.clamp(point.latitude(), -85, 85));
            return new Flat(Math.toRadians(point.longitude()), Math.log(Math.tan(Math.PI / 4 + north / 2)));
        }
    };

    /** A place on the paper. */
    public record Flat(double x, double y) {}

    public abstract Flat flat(GeoPoint point);
}
