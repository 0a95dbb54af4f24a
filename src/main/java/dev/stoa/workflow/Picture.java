package dev.stoa.workflow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The machine as a drawing: the straight way in one row, exits and waiting places in a row below, the current state
 * marked. All lengths in SVG user units; {@code templates/workflow/picture.html} turns it into SVG.
 *
 * @param says the same for those who do not see it: the state and where it can go from here
 */
public record Picture(int width, int height, List<Node> nodes, List<Edge> edges, String says) {

    /** Wide enough for "Sent for signature". */
    static final int NODE_WIDTH = 136;

    static final int NODE_HEIGHT = 40;
    private static final int GAP = 28;
    private static final int STEP = NODE_WIDTH + GAP;
    private static final int TOP = 46;
    private static final int BOTTOM = 158;

    /** A state at its upper left corner; {@code now} is where the subject rests. */
    public record Node(int x, int y, String label, boolean now) {

        public int middle() {
            return x + NODE_WIDTH / 2;
        }

        public int baseline() {
            return y + NODE_HEIGHT / 2 + 5;
        }
    }

    /** An arrow as an SVG path; {@code open} when it leaves the current state. */
    public record Edge(String path, boolean open) {}

    public static <S extends Enum<S>> Picture of(Workflow<S> workflow, S now) {
        var places = places(workflow, now);
        var edges = workflow.rules().stream()
                .map(rule -> new Edge(path(places.get(rule.from()), places.get(rule.to())), rule.from() == now))
                .toList();
        int right = places.values().stream().mapToInt(Node::x).max().orElse(0) + NODE_WIDTH;
        var ways = workflow.from(now).stream().map(rule -> Words.of(rule.to())).toList();
        var says = "Now " + Words.of(now) + (ways.isEmpty() ? ", the end." : "; from here to " + Words.or(ways) + ".");
        return new Picture(
                right + 2,
                BOTTOM + NODE_HEIGHT + 4,
                List.copyOf(places.values()),
                // Drawn last, so that the ways that are open now lie above the others.
                edges.stream()
                        .sorted((a, b) -> Boolean.compare(a.open(), b.open()))
                        .toList(),
                says);
    }

    private static <S extends Enum<S>> Map<S, Node> places(Workflow<S> workflow, S now) {
        var places = new HashMap<S, Node>();
        var main = workflow.stages().stream().filter(Stage::main).toList();
        var aside = new ArrayList<>(workflow.stages());
        aside.removeAll(main);
        for (int i = 0; i < main.size(); i++) {
            places.put(main.get(i).state(), node(main.get(i), 2 + i * STEP, TOP, now));
        }
        // Few stand between every second two of the row above; more of them share its width.
        boolean few = aside.size() * 2 <= main.size();
        int share = few ? STEP * 2 : Math.max(main.size(), aside.size()) * STEP / Math.max(1, aside.size());
        int first = few ? STEP / 2 : (share - STEP) / 2;
        for (int i = 0; i < aside.size(); i++) {
            places.put(aside.get(i).state(), node(aside.get(i), 2 + first + i * share, BOTTOM, now));
        }
        return places;
    }

    private static <S extends Enum<S>> Node node(Stage<S> stage, int x, int y, S now) {
        return new Node(x, y, stage.label(), stage.state() == now);
    }

    /** Neighbours get a straight arrow, a way back or a jump an arc above, the lower row a curve. */
    private static String path(Node from, Node to) {
        if (from.y == to.y && to.x - from.x == STEP)
            return "M%d %dH%d".formatted(from.x + NODE_WIDTH, from.y + NODE_HEIGHT / 2, to.x - 3);
        if (from.y == to.y && from.y == TOP) {
            int a = from.middle() - 14, b = to.middle() + 14;
            return "M%d %dC%d %d %d %d %d %d".formatted(a, TOP, a, TOP - 40, b, TOP - 40, b, TOP - 3);
        }
        if (from.y == to.y) {
            int a = from.middle(), b = to.middle(), y = from.y + NODE_HEIGHT / 2;
            return "M%d %dH%d".formatted(a + NODE_WIDTH / 2, y, b - NODE_WIDTH / 2 - 3);
        }
        boolean down = from.y < to.y;
        int shift = down ? -6 : 6;
        int a = from.middle() + shift, b = to.middle() + shift;
        int start = down ? from.y + NODE_HEIGHT : from.y;
        int end = down ? to.y - 3 : to.y + NODE_HEIGHT + 3;
        int half = (start + end) / 2;
        return "M%d %dC%d %d %d %d %d %d".formatted(a, start, a, half, b, half, b, end);
    }
}
