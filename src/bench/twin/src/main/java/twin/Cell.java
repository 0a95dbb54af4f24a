package twin;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/** A project in the grid. */
public record Cell(
        String slug,
        String name,
        String description,
        String language,
        long stars,
        String badge,
        boolean good,
        long contributors,
        String firstResponse,
        String spark) {

    private static final int RECENT_QUARTERS = 4;

    static Cell of(
            ProjectRepository.Project project, ProjectRepository.Pulse pulse, Double hours, LocalDate today) {
        var badge = badge(project, pulse, today);
        return new Cell(
                project.slug(),
                project.name(),
                project.description(),
                project.language(),
                project.stars(),
                badge,
                "Active".equals(badge),
                pulse == null ? 0 : pulse.contributors(),
                hours == null ? null : duration(hours),
                pulse == null ? "" : line(quarters(pulse, today)));
    }

    private static String badge(ProjectRepository.Project project, ProjectRepository.Pulse pulse, LocalDate today) {
        if (!project.lifecycle().equals("UNDECIDED")) {
            return project.lifecycle().charAt(0) + project.lifecycle().substring(1).toLowerCase(Locale.ROOT);
        }
        if (project.archived()) {
            return "Archived";
        }
        if (pulse == null) {
            return null;
        }
        int since = quarter(today) - quarter(pulse.quarters().getLast().first());
        return since < RECENT_QUARTERS ? "Active" : "Quiet";
    }

    private static int quarter(LocalDate day) {
        return day.getYear() * 4 + (day.getMonthValue() - 1) / 3;
    }

    private static List<Long> quarters(ProjectRepository.Pulse pulse, LocalDate today) {
        var known = new TreeMap<LocalDate, Long>();
        pulse.quarters().forEach(quarter -> known.put(quarter.first(), quarter.work()));
        List<Long> all = new ArrayList<>();
        for (var at = known.firstKey(); !at.isAfter(today); at = at.plusMonths(3)) {
            all.add(known.getOrDefault(at, 0L));
        }
        return all;
    }

    private static String line(List<Long> values) {
        double most = values.stream().mapToLong(Long::longValue).max().orElse(0);
        if (values.size() < 2 || most <= 0) {
            return "";
        }
        double step = 100.0 / (values.size() - 1);
        var path = new StringBuilder();
        for (int i = 0; i < values.size(); i++) {
            path.append(String.format(
                    Locale.ROOT, "%s%.1f %.1f", i == 0 ? "M" : "L", i * step, 20 - 20 * values.get(i) / most));
        }
        return path.toString();
    }

    private static String duration(double hours) {
        if (hours < 1) {
            return Math.round(hours * 60) + " min";
        }
        return hours < 24 ? Math.round(hours) + " h" : String.format(Locale.ROOT, "%,d d", Math.round(hours / 24));
    }
}
