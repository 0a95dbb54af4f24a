package dev.stoa.github.client;

import dev.stoa.contribution.CommitQueries;
import dev.stoa.github.Owners;
import dev.stoa.github.git.History;
import dev.stoa.people.Memberships;
import dev.stoa.support.MovingClock;
import dev.stoa.support.github.RecordedGitHub;
import io.quarkus.arc.Arc;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** The real client, pointed at a recorded GitHub. */
public final class LiveGitHubs {

    private LiveGitHubs() {}

    public static LiveGitHub at(RecordedGitHub github, Path dataFolder) {
        return at(github, dataFolder, "", Duration.ZERO);
    }

    /**
     * @param owners whose repositories are our own, with commas between them; empty for none
     * @param later how far its clock is ahead of ours
     */
    public static LiveGitHub at(RecordedGitHub github, Path dataFolder, String owners, Duration later) {
        Transport transport = transport(github, dataFolder, owners, later);
        GraphQl graphQl = transport.graphQl();
        CommitQueries commits = bean(CommitQueries.class);
        Catalogues catalogues = new Catalogues(graphQl, new Organisations(transport.rest()));
        return new LiveGitHub(
                catalogues,
                new News(graphQl, catalogues),
                new Lists(graphQl),
                history(transport),
                new IdentityMatch(graphQl, commits, transport.clock()),
                new UpstreamRepositories(graphQl),
                new Members(graphQl, bean(Memberships.class)),
                new Elsewhere(graphQl, new Owners(transport.config()), transport.clock()),
                transport.budgets());
    }

    /** Git alone. */
    public static History history(RecordedGitHub github, Path dataFolder) {
        return history(transport(github, dataFolder, "", Duration.ZERO));
    }

    private static History history(Transport transport) {
        return new History(transport.config(), transport.tokens(), bean(CommitQueries.class), Clock.systemUTC());
    }

    private static Transport transport(RecordedGitHub github, Path dataFolder, String owners, Duration later) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "stoa.data-dir", dataFolder.toString(),
                "stoa.github.api-url", github.apiUrl().toString(),
                "stoa.github.git-url", github.gitUrl().toString(),
                "stoa.github.token", "recorded"));
        if (!owners.isEmpty()) {
            settings.put("stoa.github.orgs", owners);
        }
        return Transport.of(settings, MovingClock.ahead(later), new Wire(Duration.ofSeconds(30), 64 << 20));
    }

    private static <T> T bean(Class<T> type) {
        return Arc.container().instance(type).get();
    }
}
