package dev.stoa.site.geo;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A place on Earth: degrees north and east, WGS 84. */
public record GeoPoint(double latitude, double longitude) {

    /** The mean radius of the Earth as the IUGG has it (GRS 80), km. */
    private static final double RADIUS = 6371.0088;

    private static final Pattern TYPED =
            Pattern.compile("\\s*([+-]?\\d{1,2}(?:\\.\\d{1,12})?)\\s*[,; ]\\s*([+-]?\\d{1,3}(?:\\.\\d{1,12})?)\\s*");

    public GeoPoint {
        if (!(Math.abs(latitude) <= 90) || !(Math.abs(longitude) <= 180)) {
            throw new IllegalArgumentException("Not on Earth: " + latitude + ", " + longitude);
        }
    }

    /** Reads {@code 59.3, 18.1}: degrees north, then degrees east. Empty for all else, and for what is not on Earth. */
    public static Optional<GeoPoint> parse(String typed) {
        var parts = TYPED.matcher(typed);
        if (!parts.matches()) {
            return Optional.empty();
        }
        double latitude = Double.parseDouble(parts.group(1));
        double longitude = Double.parseDouble(parts.group(2));
        return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180
                ? Optional.of(new GeoPoint(latitude, longitude))
                : Optional.empty();
    }

    /**
     * The way along the surface, km, by the haversine formula on a sphere: within 0.6 % of the ellipsoid's.
     *
     * @see <a href="https://en.wikipedia.org/wiki/Haversine_formula">haversine formula</a>
     */
    public double kilometresTo(GeoPoint other) {
        double north = Math.toRadians(other.latitude - latitude);
        double east = Math.toRadians(other.longitude - longitude);
        double half = Math.pow(Math.sin(north / 2), 2)
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(other.latitude))
                        * Math.pow(Math.sin(east / 2), 2);
        return 2 * RADIUS * Math.asin(Math.min(1, Math.sqrt(half)));
    }

    /** Amid points that lie near each other: the mean of their degrees. @param points at least one */
    public static GeoPoint middle(Collection<GeoPoint> points) {
        return new GeoPoint(
                points.stream().mapToDouble(GeoPoint::latitude).average().orElseThrow(),
                points.stream().mapToDouble(GeoPoint::longitude).average().orElseThrow());
    }

    /** {@code 59.33,18.07}: as it is typed, to a kilometre. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.2f,%.2f", latitude, longitude);
    }

    /** {@code 59.33° N 18.07° E}. */
    public String inWords() {
        return String.format(
                Locale.ROOT,
                "%.2f° %s %.2f° %s",
                Math.abs(latitude),
                latitude < 0 ? "S" : "N",
                Math.abs(longitude),
                longitude < 0 ? "W" : "E");
    }
}
