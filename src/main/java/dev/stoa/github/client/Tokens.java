package dev.stoa.github.client;

import dev.stoa.github.GitHubToken;
import dev.stoa.github.Owners;
import dev.stoa.platform.LocalSecrets;
import dev.stoa.platform.StoaConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The token of the settings, or those of the GitHub App's installations. The App is that of the settings ({@code StartCheck} has
 * seen to it that it is one), else the one that staff made with us, whose number and key lie in the data folder: they are looked
 * for anew with every use, so that an App serves from the moment in which it is made. Replicas that share the folder see it with
 * their next request, others do not: they need the settings.
 */
@ApplicationScoped
class Tokens implements GitHubToken {

    /** Where the App that staff made with us is kept, should the settings name none. */
    static final String KEPT_APP_ID = "github-app-id";

    static final String KEPT_APP_KEY = "github-app-key";

    private final StoaConfig.GitHub settings;
    private final Optional<String> fixed;
    private final Owners owners;
    private final Budgets budgets;
    private final Wire wire;
    private final Clock clock;
    private final LocalSecrets kept;
    private volatile Identity identity = new Identity(null, null, null);

    Tokens(StoaConfig config, Owners owners, Budgets budgets, Wire wire, Clock clock) {
        this.settings = config.github();
        this.fixed = settings.token().map(String::strip);
        this.owners = owners;
        this.budgets = budgets;
        this.wire = wire;
        this.clock = clock;
        this.kept = new LocalSecrets(config.dataDir());
    }

    /**
     * As which App we ask.
     *
     * @param credentials its number and key; null when we are none
     * @param connector as the App itself
     * @param installations by the lower-case name of their owner
     */
    private record Identity(
            Credentials credentials,
            BudgetedConnector connector,
            App app,
            Map<String, InstallationToken> installations) {

        Identity(Credentials credentials, BudgetedConnector connector, App app) {
            this(credentials, connector, app, new ConcurrentHashMap<>());
        }
    }

    private record Credentials(String id, String key) {
        @Override
        public String toString() {
            return "App " + id;
        }
    }

    private Identity identity() {
        Credentials now = credentials();
        Identity known = identity;
        return Objects.equals(now, known.credentials) ? known : become(now);
    }

    private Credentials credentials() {
        Optional<String> id = settings.appId().or(() -> kept.find(KEPT_APP_ID));
        Optional<String> key = id.flatMap(none -> settings.appKey().or(() -> kept.find(KEPT_APP_KEY)));
        return key.isPresent() ? new Credentials(id.get(), key.get()) : null;
    }

    private synchronized Identity become(Credentials now) {
        if (Objects.equals(now, identity.credentials)) {
            return identity;
        }
        if (now == null) {
            identity = new Identity(null, null, null);
        } else {
            RateBudget budget = budgets.of("the App itself");
            BudgetedConnector connector = new BudgetedConnector(
                    wire, settings.apiUrl(), budget, new AppJwt(now.id, now.key, clock, budget), null);
            identity = new Identity(now, connector, new App(Rest.connect(settings.apiUrl(), connector), budget, clock));
        }
        return identity;
    }

    /** The App itself asks; empty when we are none. */
    Optional<BudgetedConnector> appConnector() {
        return Optional.ofNullable(identity().connector);
    }

    @Override
    public Optional<String> of(String owner) {
        return installation(owner).map(InstallationToken::get).or(() -> fixed);
    }

    @Override
    public boolean renew(String owner, String refused) {
        Optional<InstallationToken> installation = installation(owner);
        installation.ifPresent(token -> token.forget(refused));
        return installation.isPresent();
    }

    /** Whose allowance a call for the owner is counted against: "" when one token serves all. */
    String holder(String owner) {
        return installation(owner).isEmpty() ? "" : installed(owner);
    }

    /** Empty when a fixed token serves all, or nothing does. */
    private Optional<InstallationToken> installation(String owner) {
        if (fixed.isPresent()) {
            return Optional.empty();
        }
        Identity now = identity();
        return Optional.ofNullable(now.app)
                .map(app -> now.installations.computeIfAbsent(
                        installed(owner), name -> new InstallationToken(() -> app.token(name), clock)));
    }

    /** Of those that we follow the one itself; whoever else is public, and any of our installations may read that. */
    private String installed(String owner) {
        boolean stranger = owner == null || !owners.follow(owner);
        String name = stranger && !owners.names().isEmpty() ? owners.names().getFirst() : String.valueOf(owner);
        return name.toLowerCase(Locale.ROOT);
    }
}
