package dev.stoa.contribution;

import dev.stoa.contribution.GitHubEvent.AuthorTold;
import dev.stoa.contribution.GitHubEvent.MailmapRead;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;

/**
 * Whose the addresses in commits are: GitHub's word links one to an account and beats what the address itself says; what a
 * repository's .mailmap says is stored as it stands there, one as a whole.
 */
@Singleton
class IdentityUpsert {

    private static final String ASKED = """
            update commit_identity i set account_id = coalesce(r.account, i.account_id), asked_at = r.as_of
            from (select distinct on (email) email, account, as_of
                  from jsonb_to_recordset(?::jsonb) as r(email text, account bigint, as_of timestamptz)
                  order by email, as_of desc, account desc nulls last) as r
            where i.email = r.email and (i.asked_at is null or i.asked_at < r.as_of)""";

    private static final String ENTRIES = """
            (select r.repository, e.* from jsonb_to_recordset(?::jsonb) as r(repository bigint, entries jsonb)
             cross join lateral jsonb_to_recordset(r.entries)
               as e(commit_email text, commit_name text, proper_email text, proper_name text))""";

    private static final String GONE = """
            delete from mailmap_entry t using jsonb_to_recordset(?::jsonb) as r(repository bigint, entries jsonb)
            where t.repository_id = r.repository and not exists (
              select from jsonb_to_recordset(r.entries) as e(commit_email text, commit_name text)
              where e.commit_email = t.commit_email and e.commit_name is not distinct from t.commit_name)""";

    private static final String NOW = """
            insert into mailmap_entry as t (repository_id, commit_email, commit_name, proper_email, proper_name)
            select repository, commit_email, commit_name, proper_email, proper_name from %s as told order by 1, 2, 3
            on conflict (repository_id, commit_email, commit_name) do update set
                proper_email = excluded.proper_email, proper_name = excluded.proper_name
            where (t.proper_email, t.proper_name) is distinct from (excluded.proper_email, excluded.proper_name)
            """.formatted(ENTRIES);

    private final Rows rows;

    IdentityUpsert(Rows rows) {
        this.rows = rows;
    }

    int write(List<GitHubEvent> events) {
        List<MailmapRead> mailmaps = Batch.of(events, MailmapRead.class);
        return rows.write(ASKED, Batch.of(events, AuthorTold.class, Told::of))
                + rows.write(GONE, mailmaps)
                + rows.write(NOW, mailmaps);
    }

    record Told(String email, Long account, Instant asOf) {

        static Told of(AuthorTold told) {
            return new Told(told.email(), Batch.id(told.author()), told.asOf());
        }
    }
}
