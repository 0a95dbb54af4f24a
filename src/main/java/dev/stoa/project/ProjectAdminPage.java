package dev.stoa.project;

import dev.stoa.site.Errors;
import dev.stoa.workflow.Actor;
import dev.stoa.workflow.Picture;
import dev.stoa.workflow.Refusal;
import dev.stoa.workflow.Rule;
import dev.stoa.workflow.Trail;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * One project on the desk: where it stands, what is proposed, what it is called, what is in it, and its whole history.
 *
 * @param hidden why visitors do not see it; empty when they do
 */
public record ProjectAdminPage(
        String slug,
        String name,
        int version,
        Lifecycle lifecycle,
        Instant since,
        String task,
        String hidden,
        Picture picture,
        List<Offer> offers,
        List<String> closed,
        Proposal proposal,
        List<Proposal> past,
        ProjectForm form,
        List<Difference> differences,
        List<Kept> repositories,
        Attempt attempt,
        boolean mayEdit,
        List<Entry> trail) {

    /** What a person just tried and what became of it, so that the page comes back with everything they typed. */
    public record Attempt(
            ProjectForm form, Errors errors, boolean outdated, String refusal, String reason, String repository) {
        static final Attempt NONE = new Attempt(null, Errors.NONE, false, null, "", "");

        static Attempt wrong(ProjectForm form, Errors errors) {
            return new Attempt(form, errors, false, null, "", "");
        }

        static Attempt outdated(ProjectForm form) {
            return new Attempt(form, Errors.NONE, true, null, "", "");
        }

        static Attempt refused(String sentence, String reason) {
            return new Attempt(null, Errors.NONE, false, sentence, reason == null ? "" : reason, "");
        }

        static Attempt repository(String sentence, String typed) {
            return new Attempt(null, Errors.NONE.with("repository", sentence), false, null, "", typed);
        }
    }

    /** A move that this person may make. */
    public record Offer(String label, String to, boolean reason, boolean forward) {}

    /** @param outcome in words; empty while it is open */
    public record Proposal(
            long id, Lifecycle to, String reason, String link, Instant at, String outcome, String by, String words) {

        static Proposal of(LifecycleProposal proposal) {
            var outcome = proposal.state == LifecycleProposal.State.OPEN
                    ? ""
                    : proposal.state.name().toLowerCase(java.util.Locale.ROOT);
            return new Proposal(
                    proposal.id,
                    proposal.toState,
                    proposal.reason,
                    proposal.link,
                    proposal.decidedAt == null ? proposal.proposedAt : proposal.decidedAt,
                    outcome,
                    proposal.decidedBy,
                    proposal.words);
        }
    }

    /**
     * A repository, or the tombstone of one.
     *
     * @param state "public", or why visitors do not see it
     * @param former its other names, the present one left out
     */
    public record Kept(long id, String fullName, String state, boolean open, Instant goneAt, List<String> former) {}

    /** A field in which what was typed differs from what is stored by now. */
    public record Difference(String label, String yours, String stored) {}

    /** One line of the history. */
    public record Entry(Trail.Entry entry, String label) {}

    static ProjectAdminPage of(Project project, Actor actor, Attempt attempt, ProjectDeskQueries queries) {
        var life = ProjectLife.LIFE;
        var forward = life.forward(project.lifecycle).map(Rule::to);
        var form = attempt.form() == null ? ProjectForm.of(project) : attempt.form();
        form.version = Integer.toString(attempt.outdated() || attempt.form() == null ? project.version : form.seen());
        var repositories = repositories(project, queries.names(project.id));
        return new ProjectAdminPage(
                project.slug,
                project.name,
                project.version,
                project.lifecycle,
                project.lifecycleSince,
                life.stage(project.lifecycle).task(),
                hidden(project, repositories),
                Picture.of(life, project.lifecycle),
                life.open(actor, project.lifecycle, Set.of()).stream()
                        .map(rule -> new Offer(
                                rule.label(),
                                rule.to().slug(),
                                rule.reason(),
                                forward.filter(rule.to()::equals).isPresent()))
                        .toList(),
                closed(project, actor),
                LifecycleProposal.open(project).map(Proposal::of).orElse(null),
                LifecycleProposal.past(project).stream().map(Proposal::of).toList(),
                form,
                attempt.outdated() && attempt.form() != null ? differences(project, form) : List.of(),
                repositories,
                attempt,
                actor.is("editor"),
                Trail.of(life.subject(), project.id).entries().stream()
                        .map(entry -> new Entry(entry, ProjectForm.LABELS.getOrDefault(entry.what(), "State")))
                        .toList());
    }

    private static List<Kept> repositories(Project project, Map<Long, List<String>> names) {
        return Repository.of(project).stream()
                .map(repository -> new Kept(
                        repository.id,
                        repository.fullName(),
                        state(repository),
                        repository.openToPublic,
                        repository.isGone() ? repository.goneAt : null,
                        names.getOrDefault(repository.id, List.of()).stream()
                                .filter(name -> !name.equals(repository.fullName()))
                                .toList()))
                .toList();
    }

    private static String state(Repository repository) {
        if (repository.isGone()) {
            return "gone from GitHub";
        }
        return (repository.openToPublic ? "public" : repository.visibility.toLowerCase(java.util.Locale.ROOT))
                + (repository.archived ? ", archived" : "");
    }

    private static String hidden(Project project, List<Kept> repositories) {
        if (!project.visible) {
            return "Visitors do not see it: it is hidden.";
        }
        if (repositories.isEmpty()) {
            return "Visitors do not see it: it has no repositories.";
        }
        return repositories.stream().anyMatch(Kept::open)
                ? ""
                : "Visitors do not see it: none of its repositories is public.";
    }

    /** Why this person may not make the other moves, in the words in which they would be refused. */
    private static List<String> closed(Project project, Actor actor) {
        var life = ProjectLife.LIFE;
        var open = life.open(actor, project.lifecycle, Set.of());
        return life.from(project.lifecycle).stream()
                .filter(rule -> !open.contains(rule))
                .map(rule -> {
                    try {
                        return life.check(actor, rule.from(), rule.to(), "asking", Set.of())
                                .label();
                    } catch (Refusal refusal) {
                        return refusal.getMessage();
                    }
                })
                .toList();
    }

    private static List<Difference> differences(Project project, ProjectForm form) {
        var typed = form.terms().byField();
        return project.terms().byField().entrySet().stream()
                .map(stored -> new Difference(
                        ProjectForm.LABELS.get(stored.getKey()), typed.get(stored.getKey()), stored.getValue()))
                .filter(both -> !Objects.equals(both.yours(), both.stored()))
                .toList();
    }
}
