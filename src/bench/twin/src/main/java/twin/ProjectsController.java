package twin;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class ProjectsController {

    private static final int SIZE = 24;

    public record Facet(String label, long count, String href, boolean current) {}

    public record Choice(String value, String label) {}

    private static final List<Choice> SORTS =
            List.of(new Choice("stars", "Stars"), new Choice("name", "Name"), new Choice("active", "Last pushed"));

    private final ProjectRepository projects;

    ProjectsController(ProjectRepository projects) {
        this.projects = projects;
    }

    @GetMapping("/projects")
    String projects(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "stars") String sort,
            @RequestParam(defaultValue = "1") String page,
            Model model) {
        var today = LocalDate.now(ZoneOffset.UTC);
        var languages = projects.languages(q);
        long total = languages.stream()
                .filter(one -> language.isEmpty() || language.equals(one.language()))
                .mapToLong(ProjectRepository.LanguageCount::projects)
                .sum();
        int pages = (int) Math.max(1, Math.ceilDiv(total, SIZE));
        int number = page.matches("\\d{1,9}") ? Math.clamp(Integer.parseInt(page), 1, pages) : 1;
        var found = projects.search(q, language, sort, SIZE, (number - 1) * SIZE);
        var ids = found.stream().map(ProjectRepository.Project::id).toList();
        var pulses = projects.pulses(ids, today);
        var waits = projects.firstResponses(ids, today);
        model.addAttribute("query", q);
        model.addAttribute("language", language);
        model.addAttribute("sort", sort);
        model.addAttribute("sorts", SORTS);
        model.addAttribute("total", total);
        model.addAttribute(
                "languages",
                languages.stream()
                        .filter(one -> one.language() != null)
                        .map(one -> facet(one, language, q, sort))
                        .toList());
        model.addAttribute(
                "projects",
                found.stream()
                        .map(project -> Cell.of(
                                project, pulses.get(project.id()), waits.get(project.id()), today))
                        .toList());
        model.addAttribute("page", number);
        model.addAttribute("pages", pages);
        model.addAttribute("previous", number > 1 ? address(q, language, sort, number - 1) : null);
        model.addAttribute("next", number < pages ? address(q, language, sort, number + 1) : null);
        model.addAttribute("freshness", Freshness.of(projects.sync()));
        return "projects";
    }

    private static Facet facet(ProjectRepository.LanguageCount one, String language, String q, String sort) {
        boolean current = one.language().equals(language);
        return new Facet(
                one.language(), one.projects(), address(q, current ? "" : one.language(), sort, 1), current);
    }

    private static String address(String q, String language, String sort, int page) {
        var query = new StringBuilder();
        append(query, "q", q);
        append(query, "language", language);
        append(query, "sort", sort.equals("stars") ? "" : sort);
        append(query, "page", page > 1 ? Integer.toString(page) : "");
        return "/projects" + query;
    }

    private static void append(StringBuilder query, String name, String value) {
        if (!value.isEmpty()) {
            query.append(query.isEmpty() ? '?' : '&')
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}
