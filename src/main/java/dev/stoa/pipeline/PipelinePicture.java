package dev.stoa.pipeline;

import dev.stoa.pipeline.PipelinePage.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The graph as a drawing: a step stands to the right of all that it depends on, what it makes stands under it. Drawn from what
 * the steps declare; an arrow that only repeats a longer way is left out. All lengths in SVG user units.
 */
record PipelinePicture(int width, int height, List<Box> boxes, List<Arrow> arrows) {

    static final int WIDTH = 216;
    static final int HEIGHT = 62;
    private static final int ACROSS = WIDTH + 64;
    private static final int DOWN = HEIGHT + 56;
    private static final int MARGIN = 2;

    /** A step at its upper left corner. */
    record Box(int x, int y, String name, String says, String state, String tone, List<String> makes) {

        public int left() {
            return x + 12;
        }

        public int right() {
            return x + WIDTH - 12;
        }

        public int nameLine() {
            return y + 26;
        }

        public int wordsLine() {
            return y + 46;
        }

        public int makesLine() {
            return y + HEIGHT + 18;
        }

        public String making() {
            return String.join(", ", makes);
        }
    }

    /** From a step to one that reads what it makes, as an SVG path. */
    record Arrow(String path) {}

    static PipelinePicture of(Graph graph, List<Row> rows) {
        Map<Integer, Integer> used = new HashMap<>();
        Map<String, Box> boxes = new LinkedHashMap<>();
        for (Row row : rows) {
            int column = graph.depth(row.name());
            int line = used.merge(column, 1, Integer::sum) - 1;
            boxes.put(
                    row.name(),
                    new Box(
                            MARGIN + column * ACROSS,
                            MARGIN + line * DOWN,
                            row.name(),
                            row.says(),
                            row.state(),
                            row.tone(),
                            graph.step(row.name()).orElseThrow().outputs().stream()
                                    .filter(output -> !output.endsWith("_mark"))
                                    .sorted()
                                    .toList()));
        }
        List<Arrow> arrows = new ArrayList<>();
        for (Row row : rows) {
            for (String earlier : shortest(graph, row.name())) {
                arrows.add(arrow(boxes.get(earlier), boxes.get(row.name())));
            }
        }
        int columns = used.size();
        int lines = used.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return new PipelinePicture(
                2 * MARGIN + columns * ACROSS - (ACROSS - WIDTH),
                2 * MARGIN + lines * DOWN - (DOWN - HEIGHT) + 24,
                List.copyOf(boxes.values()),
                arrows);
    }

    /** Those before it that are not also before another of them. */
    private static Set<String> shortest(Graph graph, String name) {
        return graph.before(name).stream()
                .filter(earlier -> graph.before(name).stream()
                        .noneMatch(other -> graph.allBefore(other).contains(earlier)))
                .collect(Collectors.toSet());
    }

    private static Arrow arrow(Box from, Box to) {
        int x = from.x + WIDTH;
        int y = from.y + HEIGHT / 2;
        int end = to.x - 4;
        int top = to.y + HEIGHT / 2;
        int bend = x + (end - x) / 2;
        return new Arrow(
                y == top
                        ? "M%d %dH%d".formatted(x, y, end)
                        : "M%d %dC%d %d %d %d %d %d".formatted(x, y, bend, y, bend, top, end, top));
    }
}
