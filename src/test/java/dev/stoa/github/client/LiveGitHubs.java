package dev.stoa.github.client;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stoa.contribution.CommitQueries;
import dev.stoa.contribution.GitHubEvents;
import dev.stoa.github.git.History;
import dev.stoa.platform.StoaConfig;
import dev.stoa.support.github.RecordedGitHub;
import io.quarkus.arc.Arc;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/** The real client, pointed at a recorded GitHub. */
public final class LiveGitHubs {

    private LiveGitHubs() {}

    static LiveGitHub at(RecordedGitHub github, Path dataFolder) {
        return at(github, dataFolder, Clock.systemUTC());
    }

    static LiveGitHub at(RecordedGitHub github, Path dataFolder, Clock clock) {
        StoaConfig config = config(github, dataFolder);
        RateBudget budget = new RateBudget(clock, time -> {});
        GraphQl graphQl = new GraphQl(new ObjectMapper(), config, budget);
        CommitQueries commits = Arc.container().instance(CommitQueries.class).get();
        Catalogues catalogues = new Catalogues(graphQl, new Organisations(config, budget));
        return new LiveGitHub(
                catalogues,
                new News(graphQl, catalogues),
                new Lists(graphQl),
                new History(config, commits, clock),
                new IdentityMatch(
                        graphQl,
                        commits,
                        Arc.container().instance(GitHubEvents.class).get(),
                        clock));
    }

    /** Settings that lead to it. */
    public static StoaConfig config(RecordedGitHub github, Path dataFolder) {
        return new SmallRyeConfigBuilder()
                .withMapping(StoaConfig.class)
                .withSources(new PropertiesConfigSource(
                        Map.of(
                                "stoa.data-dir", dataFolder.toString(),
                                "stoa.github.api-url", github.apiUrl().toString(),
                                "stoa.github.git-url", github.gitUrl().toString(),
                                "stoa.github.token", "recorded"),
                        "recorded",
                        100))
                .addDefaultInterceptors()
                .build()
                .getConfigMapping(StoaConfig.class);
    }
}
