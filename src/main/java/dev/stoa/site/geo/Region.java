package dev.stoa.site.geo;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Parts of the world as a map can show them. Their boxes leave out empty sea and ice, and overlap; a place is in the smallest
 * that has it, and in no other.
 */
public enum Region {
    EUROPE("Europe", new Box(34, -25, 71, 45)),
    NORTH_AMERICA("North America", new Box(12, -130, 60, -55)),
    SOUTH_AMERICA("South America", new Box(-56, -92, 13, -30)),
    AFRICA("Africa", new Box(-36, -26, 38, 60)),
    ASIA("Asia", new Box(-11, 26, 58, 150)),
    OCEANIA("Oceania", new Box(-48, 110, -9, 180));

    /** Arabia and the Levant lie in the corner of Africa's box, east of the Red Sea and the Suez Canal. */
    private static final Box EAST_OF_SUEZ = new Box(18, 34.2, 38, 60);

    private final String label;
    private final Box box;

    Region(String label, Box box) {
        this.label = label;
        this.box = box;
    }

    public String label() {
        return label;
    }

    public Box box() {
        return box;
    }

    /** As it stands in an address: {@code north-america}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Region> bySlug(String slug) {
        return Arrays.stream(values())
                .filter(region -> region.slug().equals(slug))
                .findFirst();
    }

    /** The one in which this point is; empty for islands far out and for the ice. */
    public static Optional<Region> of(GeoPoint point) {
        return Arrays.stream(values())
                .filter(region -> region.box.contains(point))
                .filter(region -> region != AFRICA || !EAST_OF_SUEZ.contains(point))
                .min((a, b) -> Double.compare(area(a.box), area(b.box)));
    }

    private static double area(Box box) {
        return (box.north() - box.south()) * (box.east() - box.west());
    }
}
