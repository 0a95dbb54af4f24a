package dev.stoa.github.client;

import dev.stoa.github.git.History;
import dev.stoa.support.MovingClock;
import dev.stoa.support.github.RecordedGitHub;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** The real client, pointed at a recorded GitHub. */
final class LiveGitHubs {

    private LiveGitHubs() {}

    static LiveGitHub at(RecordedGitHub github, Path dataFolder) {
        Transport transport = Transport.of(
                Map.of(
                        "stoa.data-dir", dataFolder.toString(),
                        "stoa.github.api-url", github.apiUrl().toString(),
                        "stoa.github.git-url", github.gitUrl().toString(),
                        "stoa.github.token", "recorded"),
                MovingClock.ahead(Duration.ZERO));
        return new LiveGitHub(
                new Organisations(transport.rest()),
                transport.graphQl(),
                new Lists(transport.graphQl()),
                new History(transport.config()));
    }
}
