package dev.stoa.site.geo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.site.geo.Gazetteer.Place;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GeoTest {

    private static final GeoPoint STOCKHOLM = new GeoPoint(59.3293, 18.0686);

    @ParameterizedTest
    @CsvSource({
        // Gothenburg, Sydney, the same place, the other side of the date line, the other end of the Earth
        "57.7089, 11.9746, 398",
        "-33.8688, 151.2093, 15600",
        "59.3293, 18.0686, 0",
        "-59.3293, -161.9314, 20015"
    })
    void theWayAlongTheSurface(double latitude, double longitude, int kilometres) {
        assertEquals(kilometres, STOCKHOLM.kilometresTo(new GeoPoint(latitude, longitude)), kilometres * 0.006 + 0.01);
    }

    @Test
    void acrossTheDateLineIsNear() {
        assertEquals(222.4, new GeoPoint(0, 179).kilometresTo(new GeoPoint(0, -179)), 0.1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"59.3,18.1|59.3|18.1", " -33.9 ; +151|-33.9|151", "0 0|0|0", "-90, 180|-90|180"})
    void coordinatesAreReadAsPeopleTypeThem(String typed, double latitude, double longitude) {
        assertEquals(Optional.of(new GeoPoint(latitude, longitude)), GeoPoint.parse(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "59.3", "91, 0", "0, 181", "NaN, NaN", "1e3, 0", "59,3,18,1", "Stockholm", "١, ٢"})
    void whatIsNoPlaceIsNone(String typed) {
        assertEquals(Optional.empty(), GeoPoint.parse(typed));
    }

    @Test
    void nothingLiesBeyondThePoles() {
        assertThrows(IllegalArgumentException.class, () -> new GeoPoint(90.1, 0));
        assertThrows(IllegalArgumentException.class, () -> new GeoPoint(Double.NaN, 0));
    }

    /** By the polynomial's own terms: its scale at the equator, and how wide and high the whole Earth is. */
    @Test
    void naturalEarthIsAsItsAuthorsGiveIt() {
        var east = Projection.NATURAL_EARTH.flat(new GeoPoint(0, 180));
        assertEquals(0.8707 * Math.PI, east.x(), 1e-9);
        assertEquals(0, east.y(), 1e-9);
        var pole = Projection.NATURAL_EARTH.flat(new GeoPoint(90, 0));
        assertEquals(0.5197, pole.y() / east.x(), 0.0005);
        assertEquals(0.55, Projection.NATURAL_EARTH.flat(new GeoPoint(90, 180)).x() / east.x(), 0.01, "the pole line");
        var south = Projection.NATURAL_EARTH.flat(new GeoPoint(-40, 20));
        var north = Projection.NATURAL_EARTH.flat(new GeoPoint(40, 20));
        assertEquals(north.x(), south.x(), 1e-12);
        assertEquals(-north.y(), south.y(), 1e-12);
    }

    @Test
    void mercatorIsTrueToShapes() {
        var here = Projection.MERCATOR.flat(new GeoPoint(60, 10));
        var north = Projection.MERCATOR.flat(new GeoPoint(60.01, 10));
        var east = Projection.MERCATOR.flat(new GeoPoint(60, 10.01));
        // At 60 degrees a degree to the east is half as long as one to the north.
        assertEquals(2, (north.y() - here.y()) / (east.x() - here.x()), 0.001);
        assertTrue(
                Double.isFinite(Projection.MERCATOR.flat(new GeoPoint(-90, 0)).y()));
    }

    @Test
    void aViewHasItsBoxInTheMiddleAndNorthAbove() {
        for (var region : Region.values()) {
            var view = MapView.of(region.box());
            var box = region.box();
            var upper = view.at(new GeoPoint(box.north(), box.west()));
            var lower = view.at(new GeoPoint(box.south(), box.east()));
            assertEquals(MapView.WIDTH - lower.x(), upper.x(), 0.001, region.name());
            assertTrue(upper.x() >= -0.001 && lower.y() <= view.height() + 1, region.name());
            assertTrue(view.height() >= 150 && view.height() <= 320, region + " " + view.height());
        }
        assertTrue(MapView.WORLD.shows(STOCKHOLM));
        assertFalse(MapView.of(Region.AFRICA.box()).shows(STOCKHOLM));
        assertEquals(MapView.of(Region.ASIA.box()), MapView.of(Region.ASIA.box()));
    }

    @Test
    void aBoxAroundPointsHasThemAllAlsoAtTheEdgesOfTheMap() {
        for (var points : List.of(
                List.of(STOCKHOLM),
                List.of(STOCKHOLM, new GeoPoint(55.7, 13.2)),
                List.of(new GeoPoint(-18.1, 178.4)),
                List.of(new GeoPoint(77, -179)),
                List.of(new GeoPoint(-54, -68), new GeoPoint(70, 179)))) {
            var box = Box.around(points, 2);
            assertTrue(points.stream().allMatch(box::contains), points + " in " + box);
            assertTrue(box.north() - box.south() >= 2, box.toString());
            assertTrue(points.stream().allMatch(MapView.of(box)::shows), points + " on " + box);
        }
    }

    @Test
    void everyPlaceWherePeopleMeetIsInSomeRegion() {
        assertEquals(Optional.of(Region.EUROPE), Region.of(STOCKHOLM));
        assertEquals(Optional.of(Region.AFRICA), Region.of(new GeoPoint(-1.29, 36.82)));
        assertEquals(Optional.of(Region.OCEANIA), Region.of(new GeoPoint(-36.85, 174.76)));
        assertEquals(Optional.of(Region.SOUTH_AMERICA), Region.of(new GeoPoint(-23.55, -46.63)));
        for (var asian : List.of(
                new GeoPoint(32.09, 34.78),
                new GeoPoint(25.2, 55.27),
                new GeoPoint(-6.2, 106.8),
                new GeoPoint(1.35, 103.8),
                new GeoPoint(40.4, 49.87))) {
            assertEquals(Optional.of(Region.ASIA), Region.of(asian), asian.toString());
        }
        assertEquals(Optional.of(Region.EUROPE), Region.of(new GeoPoint(44.43, 26.1)), "Bucharest");
        assertEquals(Optional.of(Region.AFRICA), Region.of(new GeoPoint(30.04, 31.24)), "Cairo");
        assertEquals(Optional.empty(), Region.of(new GeoPoint(-80, 0)));
        assertEquals(Optional.of(Region.ASIA), Region.bySlug("asia"));
        assertEquals(Optional.empty(), Region.bySlug("atlantis"));
    }

    @Test
    void landIsDrawnForEveryViewAndIsLight() {
        var world = Coastlines.of(MapView.WORLD);
        assertTrue(world.land().matches("M[-0-9 Mlz]+z"), "only numbers and letters of paths");
        assertTrue(
                world.land().length() > 4_000 && world.land().length() < 11_000,
                "" + world.land().length());
        assertEquals("", world.borders());
        for (var region : Region.values()) {
            var paths = Coastlines.of(MapView.of(region.box()));
            int length = paths.land().length() + paths.borders().length();
            assertTrue(length > 1_500 && length < 15_000, region + " has " + length);
            assertTrue(paths.borders().startsWith("M"), region.name());
        }
    }

    /** Sundsvall, where land is, and the middle of the Gulf of Bothnia, where none is. */
    @Test
    void landIsWhereItIs() {
        var view = MapView.of(new Box(56, 10, 68, 30));
        assertTrue(isLand(view, new GeoPoint(62.39, 16.5)));
        assertFalse(isLand(view, new GeoPoint(62.3, 19.5)));
        assertTrue(isLand(MapView.WORLD, new GeoPoint(0, 20)));
        assertFalse(isLand(MapView.WORLD, new GeoPoint(0, -30)));
        // Chukotka lies beyond the date line; where its outline goes there, the sea must not turn into land.
        assertTrue(isLand(MapView.WORLD, new GeoPoint(67, -176)));
        assertTrue(isLand(MapView.WORLD, new GeoPoint(67, 176)));
        assertFalse(isLand(MapView.WORLD, new GeoPoint(70, 0)));
        assertFalse(isLand(MapView.of(Region.EUROPE.box()), new GeoPoint(69, -5)));
    }

    private static boolean isLand(MapView view, GeoPoint point) {
        var at = view.at(point);
        double x = at.x() * Coastlines.GRID;
        double y = at.y() * Coastlines.GRID;
        boolean inside = false;
        for (var ring : Coastlines.of(view).land().split("z")) {
            var numbers = ring.replace("M", "")
                    .replace("l", " ")
                    .replace("-", " -")
                    .strip()
                    .split(" +");
            double px = 0;
            double py = 0;
            double[] xs = new double[numbers.length / 2];
            double[] ys = new double[numbers.length / 2];
            for (int i = 0; i < xs.length; i++) {
                px += Double.parseDouble(numbers[2 * i]);
                py += Double.parseDouble(numbers[2 * i + 1]);
                xs[i] = px;
                ys[i] = py;
            }
            for (int i = 0, j = xs.length - 1; i < xs.length; j = i++) {
                if (ys[i] > y != ys[j] > y && x < (xs[j] - xs[i]) * (y - ys[i]) / (ys[j] - ys[i]) + xs[i]) {
                    inside = !inside;
                }
            }
        }
        return inside;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Stockholm|Stockholm, Sweden",
                "  STOCKHOLM ,  sweden|Stockholm, Sweden",
                "malmo|Malmö, Sweden",
                "Sao Paulo|São Paulo, Brazil",
                "Cambridge, USA|Cambridge, United States",
                "cambridge, uk|Cambridge, United Kingdom",
                "Amsterdam, The Netherlands|Amsterdam, Netherlands",
                "59.3, 18.1|59.30° N 18.10° E"
            })
    void aPlaceIsFound(String typed, String found) {
        assertEquals(found, Gazetteer.CITIES.find(typed).orElseThrow().place().inWords());
    }

    @Test
    void whatIsNotKnownIsNotGuessed() {
        assertEquals(Optional.empty(), Gazetteer.CITIES.find("Nowhere at all"));
        assertEquals(Optional.empty(), Gazetteer.CITIES.find("Stockholm, Brazil"));
        assertEquals(Optional.empty(), Gazetteer.CITIES.find(","));
        var more = Gazetteer.CITIES.with(List.of(new Place("Boden", "Sweden", new GeoPoint(65.8, 21.7))));
        assertEquals("Boden, Sweden", more.find("boden").orElseThrow().place().inWords());
    }

    @Test
    void aNameOfSeveralPlacesSaysSo() {
        assertEquals(
                1, Gazetteer.CITIES.find("Cambridge").orElseThrow().others().size());
        assertEquals(
                0, Gazetteer.CITIES.find("Stockholm").orElseThrow().others().size());
    }
}
