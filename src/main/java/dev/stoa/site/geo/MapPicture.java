package dev.stoa.site.geo;

import dev.stoa.site.PartsTexts;
import dev.stoa.site.Texts;
import dev.stoa.site.geo.Clusters.Cluster;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A map as {@code templates/tags/worldMap.html} draws it: land, borders, and marks that are links. Pixels are those of the
 * view, path units {@link Coastlines#GRID} times finer.
 *
 * @param label what it shows, for those who do not see it
 * @param here the place that somebody asked for, or null
 */
public record MapPicture(String label, int height, String land, String borders, List<Mark> marks, Here here) {

    /** Pixels between the middles of two marks: on a phone, too, each is a target for a finger (24 CSS px). */
    private static final double APART = 32;

    private static final int ONE = 6;
    private static final int LARGEST = 15;
    private static final int NAMED = 3;

    /** A place that is pointed at, without being a mark. */
    public record Here(int x, int y) {}

    /** How marks of two kinds of things are told apart, whatever the eye makes of colours. */
    public enum Shape {
        CIRCLE,
        DIAMOND
    }

    /** Something at a place. */
    public record Pin(GeoPoint point, String label, String href, Shape shape) {

        /** Where all are of one kind. */
        public Pin(GeoPoint point, String label, String href) {
            this(point, label, href, Shape.CIRCLE);
        }
    }

    /**
     * One pin, or several that are too close.
     *
     * @param r radius
     * @param path the outline where it is no circle: a diamond, or a square for both kinds together; else null
     * @param diamond whether it is one
     * @param count how many pins
     * @param title what they are
     * @param href of the one, or a closer look at the several; null where there is nothing to follow
     */
    public record Mark(int x, int y, int r, String path, boolean diamond, int count, String title, String href) {

        static Mark of(int x, int y, int r, List<Pin> pins, String title, String href) {
            long diamonds =
                    pins.stream().filter(pin -> pin.shape() == Shape.DIAMOND).count();
            boolean all = diamonds == pins.size();
            return new Mark(
                    x,
                    y,
                    r,
                    all ? diamond(x, y, r + 2) : diamonds == 0 ? null : square(x, y, r),
                    all,
                    pins.size(),
                    title,
                    href);
        }

        private static String diamond(int x, int y, int r) {
            return "M%1$d %2$dl%3$d %3$dl-%3$d %3$dl-%3$d-%3$dz".formatted(x, y - r, r);
        }

        private static String square(int x, int y, int r) {
            return "M%d %dh%3$dv%3$dh-%3$dz".formatted(x - r, y - r, 2 * r);
        }
    }

    /**
     * @param zoom the address of a closer look at several pins
     * @param here a place to point at, or null
     * @param noun what the pins are, for several: "groups"
     */
    public static MapPicture of(
            String label, MapView view, GeoPoint here, List<Pin> pins, String noun, Function<List<Pin>, String> zoom) {
        var shown = pins.stream().filter(pin -> view.shows(pin.point())).toList();
        var clusters =
                Clusters.of(shown.stream().map(pin -> view.at(pin.point())).toList(), APART);
        var paths = Coastlines.of(view);
        return new MapPicture(
                label,
                view.height(),
                paths.land(),
                paths.borders(),
                clusters.stream()
                        .map(cluster -> mark(
                                cluster,
                                cluster.members().stream().map(shown::get).toList(),
                                noun,
                                zoom))
                        .toList(),
                here == null ? null : here(view, here));
    }

    private static Here here(MapView view, GeoPoint place) {
        var at = view.at(place);
        return new Here((int) Math.round(at.x()), (int) Math.round(at.y()));
    }

    /** A map with nothing but this place on it. */
    public static MapPicture of(String label, GeoPoint place, double degrees) {
        var view = MapView.of(Box.around(List.of(place), degrees));
        return of(label, view, null, List.of(new Pin(place, label, null)), "", pins -> null);
    }

    private static Mark mark(Cluster cluster, List<Pin> pins, String noun, Function<List<Pin>, String> zoom) {
        int x = (int) Math.round(cluster.x());
        int y = (int) Math.round(cluster.y());
        if (pins.size() == 1) {
            var pin = pins.getFirst();
            return Mark.of(x, y, ONE, pins, pin.label(), pin.href());
        }
        int r = (int) Math.min(LARGEST, 10 + Math.round(3 * Math.log10(pins.size())));
        return Mark.of(x, y, r, pins, title(pins, noun), zoom.apply(pins));
    }

    private static String title(List<Pin> pins, String noun) {
        var names = pins.stream().limit(NAMED).map(Pin::label).collect(Collectors.joining("; "));
        return Texts.of(PartsTexts.class).pins(pins.size(), noun, names, pins.size() - NAMED);
    }
}
