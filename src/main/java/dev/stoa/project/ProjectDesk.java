package dev.stoa.project;

import dev.stoa.site.DataVersion;
import dev.stoa.site.NotPossible;
import dev.stoa.site.Outdated;
import dev.stoa.workflow.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.util.List;

/**
 * Every write of staff to a project: one method, one transaction, with the trail that belongs to it. Each wants the version
 * that the person saw, and throws {@link Outdated} when somebody saved in between.
 */
@ApplicationScoped
public class ProjectDesk {

    @Inject
    ProjectAddresses addresses;

    @Inject
    ProjectAdoption adoption;

    @Inject
    Clock clock;

    @Inject
    DataVersion data;

    /** @throws NotPossible when the address is, or was, that of another project */
    @Transactional
    public void revise(String slug, int seen, ProjectTerms terms, Actor by) {
        var project = toChange(slug, seen);
        if (!terms.slug().equals(project.slug)) {
            if (addresses
                    .owner(terms.slug())
                    .filter(id -> !id.equals(project.id))
                    .isPresent()) {
                throw new NotPossible(
                        "slug", "Another project has this address, or had it: its links would go astray.");
            }
            addresses.rename(project.id, project.slug, terms.slug());
        }
        project.revise(terms, by, clock.instant());
    }

    /** @throws dev.stoa.workflow.Refusal when the rules do not let this person */
    @Transactional
    public void move(String slug, int seen, Lifecycle to, Actor by, String reason) {
        toChange(slug, seen).move(to, by, reason, clock.instant());
    }

    /** Accepts a proposal: the project moves, if the rules let this person move it. */
    @Transactional
    public void accept(String slug, long proposal, Actor by, String reason) {
        var project = toChange(slug);
        var open = toDecide(project, proposal);
        var why = reason == null || reason.isBlank() ? open.reason : reason;
        project.move(open.toState, by, why, clock.instant());
        open.settle(LifecycleProposal.State.ACCEPTED, by.name(), reason, clock.instant());
    }

    /** Declines it: it is not made again until the facts are others. */
    @Transactional
    public void decline(String slug, long proposal, Actor by, String reason) {
        if (reason == null || reason.isBlank()) {
            throw new NotPossible("reason", "Say why: whoever wonders later reads it in the history.");
        }
        var project = toChange(slug);
        toDecide(project, proposal).settle(LifecycleProposal.State.DECLINED, by.name(), reason, clock.instant());
    }

    /**
     * Puts a repository into this project, out of the one in which it was; all its numbers come with it.
     *
     * @param fullName owner and name with a slash between, letter case aside
     */
    @Transactional
    public void take(String slug, int seen, String fullName, Actor by) {
        var project = toChange(slug, seen);
        var name = fullName.split("/");
        var repository = (name.length == 2
                        ? Repository.byName(name[0], name[1])
                        : java.util.Optional.<Repository>empty())
                .orElseThrow(
                        () -> new NotPossible("repository", "No repository of that name is known. Write owner/name."));
        var from = repository.project;
        if (from != null && from.id.equals(project.id)) {
            throw new NotPossible("repository", repository.fullName() + " is in this project already.");
        }
        assign(repository, project);
        touch(project);
        project.keep(repository.fullName(), true, by, clock.instant());
        if (from != null) {
            touch(from);
            from.keep(repository.fullName(), false, by, clock.instant());
        }
    }

    /** Takes a repository out: it becomes a project of its own again, where it is public and no fork. */
    @Transactional
    public void release(String slug, int seen, long id, Actor by) {
        var project = toChange(slug, seen);
        var all = Repository.of(project);
        var repository = all.stream().filter(one -> one.id == id).findFirst().orElseThrow(NotFoundException::new);
        if (all.size() == 1) {
            throw new NotPossible(
                    "repository", "It is the only repository here. Put it into another project, or hide this project.");
        }
        assign(repository, null);
        touch(project);
        project.keep(repository.fullName(), false, by, clock.instant());
        Project.flush();
        adoption.adopt(List.of(id));
        Project.getEntityManager().refresh(repository);
        if (repository.project != null) {
            repository.project.keep(repository.fullName(), true, by, clock.instant());
        }
    }

    /** Not through the entity: that would write all columns, and the ledger may be writing them now. */
    private void assign(Repository repository, Project project) {
        Repository.update("project = ?1 where id = ?2", project, repository.id);
    }

    private static void touch(Project project) {
        Project.getEntityManager().lock(project, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }

    private static LifecycleProposal toDecide(Project project, long id) {
        var proposal = LifecycleProposal.toDecide(project, id).orElseThrow(NotFoundException::new);
        if (proposal.state != LifecycleProposal.State.OPEN || proposal.fromState != project.lifecycle) {
            throw new Outdated();
        }
        return proposal;
    }

    /** What staff decide is what the next visitor reads, they themselves first: no page of before is served once more. */
    private Project toChange(String slug) {
        data.hidden();
        return Project.toChange(slug).orElseThrow(NotFoundException::new);
    }

    private Project toChange(String slug, int seen) {
        var project = toChange(slug);
        if (project.version != seen) {
            throw new Outdated();
        }
        return project;
    }
}
