package dev.stoa.contribution;

import dev.stoa.site.DataVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/**
 * The one way into the ledger. Whatever the source, however often and in whatever order: the same records end in the same
 * rows. Applied inside the caller's transaction, or in one of its own.
 */
@ApplicationScoped
public class GitHubEvents {

    private final RepositoryUpsert repositories;
    private final DescriptionUpsert descriptions;
    private final AccountUpsert accounts;
    private final CommitUpsert commits;
    private final IdentityUpsert identities;
    private final PullRequestUpsert pullRequests;
    private final IssueUpsert issues;
    private final ReleaseUpsert releases;
    private final FactUpsert facts;
    private final ListedUpsert listed;
    private final DataVersion dataVersion;

    GitHubEvents(
            RepositoryUpsert repositories,
            DescriptionUpsert descriptions,
            AccountUpsert accounts,
            CommitUpsert commits,
            IdentityUpsert identities,
            PullRequestUpsert pullRequests,
            IssueUpsert issues,
            ReleaseUpsert releases,
            FactUpsert facts,
            ListedUpsert listed,
            DataVersion dataVersion) {
        this.repositories = repositories;
        this.descriptions = descriptions;
        this.accounts = accounts;
        this.commits = commits;
        this.identities = identities;
        this.pullRequests = pullRequests;
        this.issues = issues;
        this.releases = releases;
        this.facts = facts;
        this.listed = listed;
        this.dataVersion = dataVersion;
    }

    /**
     * Applies the records, all or none. Repositories come first, as the others refer to them.
     *
     * @return how many rows changed; 0 when everything was known
     * @throws LedgerException when the database refuses, for example a record of a repository that nobody told of
     */
    @Transactional
    public int apply(List<GitHubEvent> events) {
        int changed = repositories.write(events);
        changed += descriptions.write(events);
        changed += accounts.write(events);
        changed += commits.write(events);
        changed += identities.write(events);
        changed += pullRequests.write(events);
        changed += issues.write(events);
        changed += releases.write(events);
        changed += facts.write(events);
        changed += listed.write(events);
        if (changed > 0) {
            dataVersion.changed();
        }
        return changed;
    }
}
