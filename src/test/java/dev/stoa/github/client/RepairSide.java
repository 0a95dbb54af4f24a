package dev.stoa.github.client;

import dev.stoa.platform.StoaConfig;
import dev.stoa.support.MovingClock;
import dev.stoa.support.github.RecordedGitHub;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** What repair asks of GitHub, pointed at a recorded one. */
public record RepairSide(StoaConfig config, MovingClock clock, Webhooks webhooks, OwnerTotals totals) {

    /** @param owners whom we follow, with commas between them */
    public static RepairSide at(RecordedGitHub github, Path dataFolder, String owners) {
        return at(github, dataFolder, owners, Map.of("stoa.github.token", "recorded"));
    }

    /** @param identity the settings that say as whom we ask */
    public static RepairSide at(RecordedGitHub github, Path dataFolder, String owners, Map<String, String> identity) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "stoa.data-dir", dataFolder.toString(),
                "stoa.github.api-url", github.apiUrl().toString(),
                "stoa.github.git-url", github.gitUrl().toString(),
                "stoa.github.orgs", owners));
        settings.putAll(identity);
        Transport transport = Transport.of(settings, MovingClock.ahead(Duration.ZERO));
        Catalogues catalogues = new Catalogues(transport.graphQl(), new Organisations(transport.rest()));
        return new RepairSide(
                transport.config(),
                transport.clock(),
                new Webhooks(transport.rest()),
                new OwnerTotals(transport.graphQl(), catalogues));
    }
}
