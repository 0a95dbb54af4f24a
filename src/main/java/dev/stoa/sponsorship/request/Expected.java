package dev.stoa.sponsorship.request;

import dev.stoa.sponsorship.outcome.Goal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line of what we expect: "30 talks at the booth". It becomes a goal of the sponsorship, which has to be counted before that
 * can be closed.
 *
 * @param number from 1 to 999,999
 * @param what is counted
 */
record Expected(int number, String what) {

    private static final Pattern LINE = Pattern.compile("([1-9]\\d{0,5})\\s+(\\p{L}.{1,99})");

    /** All of them; empty where a line is none, or two are the same. */
    static Optional<List<Expected>> read(String metrics) {
        var lines = metrics.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(LINE::matcher)
                .toList();
        if (lines.isEmpty() || !lines.stream().allMatch(Matcher::matches)) {
            return Optional.empty();
        }
        var all = lines.stream()
                .map(line -> new Expected(Integer.parseInt(line.group(1)), line.group(2)))
                .toList();
        long different = all.stream()
                .map(one -> one.what.toLowerCase(Locale.ROOT))
                .distinct()
                .count();
        return different == all.size() ? Optional.of(all) : Optional.empty();
    }

    Goal goal(boolean sample) {
        var goal = new Goal();
        goal.title = what.substring(0, 1).toUpperCase(Locale.ROOT) + what.substring(1);
        goal.unit = what;
        goal.expected = number;
        goal.sample = sample;
        return goal;
    }
}
