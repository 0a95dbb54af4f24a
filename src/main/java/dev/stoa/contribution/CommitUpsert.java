package dev.stoa.contribution;

import dev.stoa.contribution.GitHubEvent.CommitsDropped;
import dev.stoa.contribution.GitHubEvent.Committed;
import dev.stoa.people.NoreplyAddress;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Commits, one row a credited person. The person is the e-mail address that git has; the address is linked to an account
 * only where GitHub's noreply form says which. What git says overrules what a webhook said of the same commit, and git alone
 * brings back what was forced away.
 */
@Singleton
class CommitUpsert {

    private static final String IDENTITIES = """
            insert into commit_identity as t (email, name, as_of, account_id)
            select distinct on (address) address, name, committed_at, max(account) over (partition by address)
            from jsonb_to_recordset(?::jsonb) as r(address text, name text, committed_at timestamptz, account bigint)
            order by address, committed_at desc, name desc
            on conflict (email) do update set name = excluded.name, as_of = excluded.as_of
            where (excluded.as_of, excluded.name) > (t.as_of, t.name)""";

    private static final String CREDITS = """
            insert into contribution as t (repository_id, kind, source_key, credit, identity_id, occurred_at, told_at)
            select distinct on (repository, sha, credit) repository, 'COMMIT', sha, credit, i.id, committed_at,
                   case when not from_git then now() end
            from jsonb_to_recordset(?::jsonb) as r(repository bigint, sha text, credit smallint, address text,
                   committed_at timestamptz, from_git boolean)
            join commit_identity i on i.email = r.address
            order by repository, sha, credit, from_git desc
            on conflict (repository_id, kind, source_key, credit) do
            """;

    private static final String FROM_GIT = CREDITS + """
            update set identity_id = excluded.identity_id, occurred_at = excluded.occurred_at, told_at = null, removed = false
            where (t.identity_id, t.occurred_at) is distinct from (excluded.identity_id, excluded.occurred_at)
              or t.told_at is not null or t.removed""";

    private static final String FROM_WEBHOOK = CREDITS + "nothing";

    private static final String DROPPED = """
            update contribution t set removed = true, told_at = null
            from (select distinct r.repository, s.sha
                  from jsonb_to_recordset(?::jsonb) as r(repository bigint, shas jsonb)
                  cross join lateral jsonb_array_elements_text(r.shas) as s(sha)) as r
            where t.repository_id = r.repository and t.kind = 'COMMIT' and t.source_key = r.sha
              and (not t.removed or t.told_at is not null)""";

    private final Rows rows;

    CommitUpsert(Rows rows) {
        this.rows = rows;
    }

    int write(List<GitHubEvent> events) {
        List<Row> fromGit = new ArrayList<>();
        List<Row> fromWebhook = new ArrayList<>();
        for (Committed commit : Batch.of(events, Committed.class)) {
            (commit.fromGit() ? fromGit : fromWebhook).addAll(Row.of(commit));
        }
        return rows.write(IDENTITIES, fromGit)
                + rows.write(IDENTITIES, fromWebhook)
                + rows.write(FROM_GIT, fromGit)
                + rows.write(FROM_WEBHOOK, fromWebhook)
                + rows.write(DROPPED, Batch.of(events, CommitsDropped.class));
    }

    record Row(
            long repository,
            String sha,
            int credit,
            String address,
            String name,
            Instant committedAt,
            Long account,
            boolean fromGit) {

        static List<Row> of(Committed commit) {
            List<Row> credits = new ArrayList<>();
            for (Credit credit : commit.credits()) {
                Long account = NoreplyAddress.of(credit.email())
                        .map(NoreplyAddress::id)
                        .orElse(null);
                credits.add(new Row(
                        commit.repository(),
                        commit.sha(),
                        credits.size(),
                        credit.address(),
                        credit.name(),
                        commit.committedAt(),
                        account,
                        commit.fromGit()));
            }
            return credits;
        }
    }
}
