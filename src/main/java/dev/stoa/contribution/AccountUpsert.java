package dev.stoa.contribution;

import dev.stoa.people.NoreplyAddress;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Accounts, told by GitHub or read from the noreply addresses of commits. GitHub's word beats an address, then the later
 * one wins; every login ever seen is kept.
 */
@Singleton
class AccountUpsert {

    private static final String ACCOUNTS = """
            insert into account as a (id, login, avatar_url, type, trust, as_of)
            select id, login, avatar_url, type, trust, as_of
            from jsonb_to_recordset(?::jsonb)
              as r(id bigint, login text, avatar_url text, type text, trust smallint, as_of timestamptz)
            order by id
            on conflict (id) do update
              set login = excluded.login, avatar_url = greatest(a.avatar_url, excluded.avatar_url),
                  type = excluded.type, trust = excluded.trust, as_of = excluded.as_of
            where (excluded.trust, excluded.as_of, excluded.login) > (a.trust, a.as_of, a.login)""";

    private static final String NAMES = """
            update account a set name = r.name, named_at = r.as_of
            from (select id, name, as_of from jsonb_to_recordset(?::jsonb) as r(id bigint, name text, as_of timestamptz)
                  order by id) as r
            where a.id = r.id and (a.named_at is null or (r.as_of, r.name) > (a.named_at, a.name))""";

    private static final String LOGINS = """
            insert into account_login (account_id, login)
            select id, login from jsonb_to_recordset(?::jsonb) as r(id bigint, login text)
            order by 1, 2 on conflict do nothing""";

    private final Rows rows;

    AccountUpsert(Rows rows) {
        this.rows = rows;
    }

    int write(List<GitHubEvent> events) {
        List<Sighting> sightings =
                events.stream().flatMap(AccountUpsert::sightings).toList();
        Map<Long, Sighting> best = new HashMap<>();
        sightings.forEach(sighting -> best.merge(sighting.id(), sighting, Sighting::better));
        return rows.write(ACCOUNTS, new ArrayList<>(best.values()))
                + rows.write(NAMES, names(sightings))
                + rows.write(
                        LOGINS, sightings.stream().map(Login::of).distinct().toList());
    }

    /** Of each account the newest name; of two of one time the later in the alphabet. */
    private static List<Name> names(List<Sighting> sightings) {
        Map<Long, Name> newest = new HashMap<>();
        for (Sighting sighting : sightings) {
            if (sighting.name() != null && !sighting.name().isEmpty()) {
                newest.merge(sighting.id(), Name.of(sighting), (a, b) -> Name.ORDER.compare(a, b) >= 0 ? a : b);
            }
        }
        return List.copyOf(newest.values());
    }

    record Login(long id, String login) {
        static Login of(Sighting sighting) {
            return new Login(sighting.id(), sighting.login());
        }
    }

    record Name(long id, String name, Instant asOf) {
        static final Comparator<Name> ORDER = Comparator.comparing(Name::asOf).thenComparing(Name::name);

        static Name of(Sighting sighting) {
            return new Name(sighting.id(), sighting.name(), sighting.asOf());
        }
    }

    private static Stream<Sighting> sightings(GitHubEvent event) {
        return switch (event) {
            case GitHubEvent.Committed commit ->
                commit.credits().stream().flatMap(credit -> Sighting.of(credit, commit.committedAt()).stream());
            case GitHubEvent.AuthorTold told -> Sighting.of(told.author(), told.asOf());
            case GitHubEvent.PullRequestChanged change -> Sighting.of(change.author(), change.asOf());
            case GitHubEvent.IssueChanged change -> Sighting.of(change.author(), change.asOf());
            case GitHubEvent.Reviewed review -> Sighting.of(review.by(), review.submittedAt());
            case GitHubEvent.Commented comment -> Sighting.of(comment.by(), comment.createdAt());
            case GitHubEvent.Discussed discussion -> Sighting.of(discussion.by(), discussion.createdAt());
            case GitHubEvent.Released release -> Sighting.of(release.author(), release.asOf());
            case GitHubEvent.Starred star -> Sighting.of(star.by(), star.asOf());
            case GitHubEvent.Forked fork -> Sighting.of(fork.by(), fork.forkedAt());
            case GitHubEvent.RepositoryChanged _,
                    GitHubEvent.RepositoryDescribed _,
                    GitHubEvent.RepositoryGone _,
                    GitHubEvent.RepositoryListed _,
                    GitHubEvent.RepositoryElsewhere _,
                    GitHubEvent.PopularityCounted _,
                    GitHubEvent.CommitsDropped _,
                    GitHubEvent.MailmapRead _,
                    GitHubEvent.TagsRead _,
                    GitHubEvent.ListRead _,
                    GitHubEvent.Tagged _ -> Stream.empty();
        };
    }

    /** An account was seen with a login at a time. */
    record Sighting(long id, String login, String name, String avatarUrl, String type, short trust, Instant asOf) {

        static Stream<Sighting> of(Actor actor, Instant asOf) {
            return actor == null
                    ? Stream.empty()
                    : Stream.of(new Sighting(
                            actor.id(), actor.login(), actor.name(), actor.avatarUrl(), actor.type(), (short) 1, asOf));
        }

        static Optional<Sighting> of(Credit credit, Instant asOf) {
            return NoreplyAddress.of(credit.email())
                    .map(address -> new Sighting(
                            address.id(),
                            address.login(),
                            null,
                            null,
                            address.login().endsWith("[bot]") ? "Bot" : "User",
                            (short) 0,
                            asOf));
        }

        Sighting better(Sighting other) {
            return ORDER.compare(this, other) >= 0 ? this : other;
        }

        private static final Comparator<Sighting> ORDER = Comparator.comparing(Sighting::trust)
                .thenComparing(Sighting::asOf)
                .thenComparing(Sighting::login);
    }
}
