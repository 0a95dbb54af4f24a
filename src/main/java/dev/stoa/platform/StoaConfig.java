package dev.stoa.platform;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Stoa's settings: environment variables {@code STOA_…}, the same as {@code stoa.*} properties. A wrong value stops the
 * start with one sentence that names it.
 */
@ConfigMapping(prefix = "stoa")
public interface StoaConfig {

    /** The port of the portal, on the loopback interface unless {@code quarkus.http.host} says otherwise. */
    @WithDefault("8080")
    int port();

    /** Everything that this process writes: database, Keycloak, git mirrors, generated secrets. */
    @WithDefault("data")
    Path dataDir();

    /** The address that visitors use; the default is local and lets the sample users in. */
    @WithDefault("http://localhost:${stoa.port:8080}")
    URI baseUrl();

    /** Start without the sample world. */
    @WithDefault("false")
    boolean empty();

    /** Run background jobs: sync, repair, reminders. A replica that only serves pages may go without. */
    @WithDefault("true")
    boolean jobs();

    /** How many open pages one replica tells of changes at the same time; the others are up to date after a reload. */
    @WithDefault("10000")
    int liveStreams();

    /** How much open data (JSON, CSV, feeds, badges) one caller may ask one replica for in a minute; more is refused with 429. */
    @WithDefault("600")
    int dataRequests();

    /** Tell a content delivery network by which names it may be told to forget a page, in {@code Surrogate-Key}. */
    @WithDefault("false")
    boolean surrogateKeys();

    /** Editorial pages, news and the sample world; read at run time so that an editor needs no build. */
    @WithDefault("content")
    Path contentDir();

    /** The languages of the public site out of en, de and sv; the first is spoken at the bare addresses. */
    @WithDefault("en,de,sv")
    List<String> languages();

    Company company();

    /** The company's colour as {@code #rrggbb}, see {@link Accent}; without it Stoa's own. */
    Optional<String> accent();

    /** A PNG or SVG that stands before the company's name, see {@link LogoFile}; without it Stoa's own sign. */
    Optional<Path> logo();

    GitHub github();

    /**
     * One secret, or two while it is rotated; without one the local secret of the data folder is used, but not with a {@link
     * #jdbcUrl}: replicas would have different ones.
     */
    Optional<List<String>> webhookSecret();

    /** Days (of 24 hours) that the bodies of applied deliveries are kept; that a delivery came is kept for ever. */
    @WithDefault("30")
    int webhookKeepDays();

    /** An external PostgreSQL; without it the embedded one is started. */
    Optional<String> jdbcUrl();

    Oidc oidc();

    /** The distribution of the local Keycloak; the build puts it there from Maven's repository. */
    @WithDefault("target/keycloak.zip")
    Path keycloakZip();

    /** Hosts whose calendars and files staff may import by their address, each with its port where that is not 443. */
    Optional<List<String>> importHosts();

    /** Where clamd listens, as {@code host:port}; without it files are kept unscanned, and their pages say so. */
    Optional<String> clamd();

    /** A WebSub hub that is told when a feed changes; without one no feed names any. */
    Optional<URI> websubHub();

    /** For example {@code smtp://user:password@host:587}; without it mail is logged as not sent. */
    Optional<URI> smtpUrl();

    /** Whose portal this is. */
    interface Company {
        @WithDefault("Example")
        String name();
    }

    /** Where GitHub is and as whom we read it. */
    interface GitHub {
        /** Organisations (or users) to follow; with one set, the sample world is not loaded. */
        Optional<List<String>> orgs();

        /** REST base: {@code https://api.github.com}, or {@code https://host/api/v3} for GitHub Enterprise. */
        @WithDefault("https://api.github.com")
        URI apiUrl();

        /** GraphQL address; by default it follows from the REST base as GitHub documents. */
        Optional<URI> graphqlUrl();

        /** Base of clone URLs. */
        @WithDefault("https://github.com")
        URI gitUrl();

        /** A token that may read them; or the two below. */
        Optional<String> token();

        /** The number or the client id of a GitHub App that is installed for the organisations. */
        Optional<String> appId();

        /** The App's RSA key: its PEM text, with newlines or with {@code \n} for them, or the path of such a file. */
        Optional<String> appKey();

        /**
         * The client id of GitHub's OAuth app that contributors sign in by; without it nobody can claim an account. Their
         * numbers are those of the same GitHub as {@link #apiUrl} tells of.
         */
        Optional<String> oauthClientId();

        /** The secret of that app; for the local Keycloak only, one of your own knows it itself. */
        Optional<String> oauthClientSecret();
    }

    /** An external OpenID provider; without it the local Keycloak is started. */
    interface Oidc {
        Optional<URI> url();

        Optional<String> clientId();

        Optional<String> clientSecret();
    }
}
