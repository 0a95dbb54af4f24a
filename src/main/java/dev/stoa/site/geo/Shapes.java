package dev.stoa.site.geo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The outlines of land and the borders between countries, Natural Earth's at 1:50 million, as TopoJSON has them in
 * {@code src/main/resources/geo}; read when the first map is drawn.
 *
 * @see <a href="https://github.com/topojson/topojson-specification">TopoJSON</a>
 */
record Shapes(List<List<GeoPoint>> land, List<List<GeoPoint>> borders) {

    static final Shapes WORLD = read();

    private static Shapes read() {
        try (var file = Shapes.class.getResourceAsStream("/geo/countries-50m.json")) {
            var topology = new ObjectMapper().readTree(file);
            var arcs = arcs(topology);
            var land = new ArrayList<List<GeoPoint>>();
            rings(topology.path("objects").path("land"))
                    .forEach(ring -> land.addAll(cutAtTheDateLine(joined(ring, arcs))));
            var uses = new HashMap<Integer, Integer>();
            rings(topology.path("objects").path("countries")).forEach(ring -> {
                for (var arc : ring) {
                    int number = arc.asInt();
                    uses.merge(number < 0 ? ~number : number, 1, Integer::sum);
                }
            });
            var borders = uses.entrySet().stream()
                    .filter(use -> use.getValue() > 1)
                    .map(Map.Entry::getKey)
                    .sorted()
                    .map(arcs::get)
                    .filter(arc ->
                            unrolled(arc).equals(arc.stream().map(Shapes::flat).toList()))
                    .toList();
            return new Shapes(List.copyOf(land), borders);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<List<GeoPoint>> arcs(JsonNode topology) {
        var scale = topology.path("transform").path("scale");
        var move = topology.path("transform").path("translate");
        var arcs = new ArrayList<List<GeoPoint>>();
        for (var arc : topology.path("arcs")) {
            var points = new ArrayList<GeoPoint>();
            long x = 0;
            long y = 0;
            for (var step : arc) {
                x += step.get(0).asLong();
                y += step.get(1).asLong();
                points.add(new GeoPoint(
                        Math.clamp(y * scale.get(1).asDouble() + move.get(1).asDouble(), -90, 90),
                        Math.clamp(x * scale.get(0).asDouble() + move.get(0).asDouble(), -180, 180)));
            }
            arcs.add(points);
        }
        return arcs;
    }

    /** The rings of all polygons below this object, each as the list of its arcs. */
    private static List<JsonNode> rings(JsonNode object) {
        var rings = new ArrayList<JsonNode>();
        switch (object.path("type").asText()) {
            case "GeometryCollection" -> object.path("geometries").forEach(part -> rings.addAll(rings(part)));
            case "Polygon" -> object.path("arcs").forEach(rings::add);
            case "MultiPolygon" -> object.path("arcs").forEach(polygon -> polygon.forEach(rings::add));
            default -> {}
        }
        return rings;
    }

    /**
     * A ring that goes on beyond the date line, which the source leaves whole, in its parts on either side. A ring around a
     * pole has no sides: it is Antarctica, where we have no map.
     */
    private static List<List<GeoPoint>> cutAtTheDateLine(List<GeoPoint> ring) {
        var unrolled = unrolled(ring);
        if (unrolled.equals(ring.stream().map(Shapes::flat).toList())) {
            return List.of(ring);
        }
        if (Math.abs(unrolled.getFirst().x() - unrolled.getLast().x()) > 1) {
            return List.of();
        }
        var parts = new ArrayList<List<GeoPoint>>();
        for (int turn = -360; turn <= 360; turn += 360) {
            int by = turn;
            var part = new Outline(unrolled.stream()
                            .map(point -> new Projection.Flat(point.x() + by, point.y()))
                            .toList())
                    .clipped(-180, -90, 180, 90);
            if (!part.points().isEmpty()) {
                parts.add(part.points().stream()
                        .map(point -> new GeoPoint(point.y(), point.x()))
                        .toList());
            }
        }
        return parts;
    }

    private static Projection.Flat flat(GeoPoint point) {
        return new Projection.Flat(point.longitude(), point.latitude());
    }

    /** Longitudes that go on beyond 180 instead of jumping. */
    private static List<Projection.Flat> unrolled(List<GeoPoint> line) {
        var points = new ArrayList<Projection.Flat>();
        double turn = 0;
        for (int i = 0; i < line.size(); i++) {
            double step = i == 0 ? 0 : line.get(i).longitude() - line.get(i - 1).longitude();
            turn += step > 180 ? -360 : step < -180 ? 360 : 0;
            points.add(new Projection.Flat(
                    line.get(i).longitude() + turn, line.get(i).latitude()));
        }
        return points;
    }

    /** A negative number is an arc read backwards; arcs share their ends. */
    private static List<GeoPoint> joined(JsonNode ring, List<List<GeoPoint>> arcs) {
        var points = new ArrayList<GeoPoint>();
        for (var arc : ring) {
            int number = arc.asInt();
            var part = number < 0 ? arcs.get(~number).reversed() : arcs.get(number);
            points.addAll(points.isEmpty() ? part : part.subList(1, part.size()));
        }
        return points;
    }
}
