package dev.stoa.sponsorship.desk;

import java.util.Arrays;

/** The order of a list: {@code amount}, or {@code -amount} for the largest first. */
public record Sort(By by, boolean descending) {

    static final Sort DEFAULT = new Sort(By.BEGINS, true);

    /** What can be sorted by; amounts of different currencies are not compared, each currency stands by itself. */
    enum By {
        CONFERENCE("e.name", "e.starts_on"),
        BEGINS("e.starts_on"),
        TIER("s.tier"),
        AMOUNT("s.currency", "s.amount"),
        STATE(
                "array_position(array['NEGOTIATING','COMMITTED','PREPARING','LIVE','WRAP_UP','CLOSED','WAITLISTED','CANCELLED'], s.state)"),
        OWNER("s.owner");

        private final String[] columns;

        By(String... columns) {
            this.columns = columns;
        }

        String id() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    static Sort of(String typed) {
        boolean descending = typed != null && typed.startsWith("-");
        var name = descending ? typed.substring(1) : typed;
        return Arrays.stream(By.values())
                .filter(by -> by.id().equals(name))
                .findFirst()
                .map(by -> new Sort(by, descending))
                .orElse(DEFAULT);
    }

    String text() {
        return (descending ? "-" : "") + by.id();
    }

    /** What a click on this column's head asks for: its own order, and the other way round where it is already so. */
    Sort next(By column) {
        return by == column ? new Sort(column, !descending) : new Sort(column, column == By.BEGINS);
    }

    String sql() {
        var way = descending ? " desc" : "";
        var order = new StringBuilder(" order by ");
        for (int n = 0; n < by.columns.length; n++) {
            // Of a sum within its currency only the sum turns round.
            boolean last = n == by.columns.length - 1;
            order.append(by.columns[n])
                    .append(last || by != By.AMOUNT ? way : "")
                    .append(", ");
        }
        return order.append("s.id").append(way).toString();
    }
}
