package dev.stoa.site;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.stoa.platform.StoaConfig;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Tells the configured hub which feeds have changed (WebSub, https://www.w3.org/TR/websub/#publishing; the request is the one
 * that hubs have agreed on, {@code hub.mode=publish}). Without a hub nothing is told and no feed names one. What was told
 * is kept in {@code websub_ping}: a feed that the hub did not take is told again in a minute, one that is the same never.
 */
@Singleton
class WebSub {

    private static final Logger log = Logger.getLogger(WebSub.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final DataSource database;
    private final Iterable<Syndicated> sources;
    private final Optional<URI> hub;
    private final URI site;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    @Inject
    WebSub(DataSource database, @Any Instance<Syndicated> sources, StoaConfig config) {
        this(database, sources, config.websubHub(), config.baseUrl());
    }

    WebSub(DataSource database, Iterable<Syndicated> sources, Optional<URI> hub, URI site) {
        this.database = database;
        this.sources = sources;
        this.hub = hub;
        this.site = site;
    }

    /** One replica does it. */
    static class Job {
        @Produces
        @Singleton
        RecurringTask<Void> websub(WebSub websub) {
            return Tasks.recurring("websub", FixedDelay.ofSeconds(60)).execute((instance, context) -> websub.tell());
        }
    }

    /** Tells of what has changed since the last time; how many feeds that were. */
    int tell() {
        int told = 0;
        if (hub.isPresent()) {
            for (var source : sources) {
                for (var feed : source.texts().entrySet()) {
                    told += tell(feed.getKey(), digest(feed.getValue())) ? 1 : 0;
                }
            }
        }
        return told;
    }

    private boolean tell(String feed, String digest) {
        try (var connection = database.getConnection();
                var known = connection.prepareStatement("select 1 from websub_ping where feed = ? and digest = ?");
                var keep = connection.prepareStatement("""
                        insert into websub_ping (feed, digest, told_at) values (?, ?, now())
                        on conflict (feed) do update set digest = excluded.digest, told_at = excluded.told_at""")) {
            known.setString(1, feed);
            known.setString(2, digest);
            if (known.executeQuery().next() || !taken(site.resolve(feed))) {
                return false;
            }
            keep.setString(1, feed);
            keep.setString(2, digest);
            keep.executeUpdate();
            return true;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Outside of any transaction: the statement before has ended with its result. */
    private boolean taken(URI topic) {
        var form = "hub.mode=publish&hub.url=" + URLEncoder.encode(topic.toString(), StandardCharsets.UTF_8);
        var request = HttpRequest.newBuilder(hub.orElseThrow())
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        try {
            int status = http.send(request, BodyHandlers.discarding()).statusCode();
            if (status / 100 != 2) {
                log.warnf("The WebSub hub answers %d; it is told again in a minute", status);
            }
            return status / 100 == 2;
        } catch (IOException unreachable) {
            log.warnf("The WebSub hub cannot be reached and is told again in a minute: %s", unreachable.getMessage());
            return false;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
