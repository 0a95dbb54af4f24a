package dev.stoa.github.client;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stoa.github.git.History;
import dev.stoa.platform.StoaConfig;
import dev.stoa.support.github.RecordedGitHub;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/** The real client, pointed at a recorded GitHub. */
final class LiveGitHubs {

    private LiveGitHubs() {}

    static LiveGitHub at(RecordedGitHub github, Path dataFolder) {
        StoaConfig config = new SmallRyeConfigBuilder()
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
        RateBudget budget = new RateBudget(Clock.systemUTC(), time -> {});
        GraphQl graphQl = new GraphQl(new ObjectMapper(), config, budget);
        Catalogues catalogues = new Catalogues(graphQl, new Organisations(config, budget));
        return new LiveGitHub(
                catalogues, new News(graphQl, catalogues), new Lists(graphQl), new History(config), budget);
    }
}
