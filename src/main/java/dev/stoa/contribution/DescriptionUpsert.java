package dev.stoa.contribution;

import dev.stoa.contribution.GitHubEvent.RepositoryDescribed;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What listings tell of repositories: languages, README, community files. */
@Singleton
class DescriptionUpsert {

    /** Bytes of UTF-8. Longer READMEs are few, and mostly generated. */
    static final int LONGEST_README = 256 * 1024;

    private static final String DESCRIPTIONS = """
            insert into repository_description as t (repository_id, watchers, mirror, languages, readme_name, readme,
                code_of_conduct, contributing, security_policy, mailmap, as_of, digest)
            select distinct on (repository) repository, watchers, mirror, languages, readme_name, readme, code_of_conduct,
                contributing, security_policy, mailmap, as_of, md5(r::text)
            from jsonb_to_recordset(?::jsonb) as r(repository bigint, watchers int, mirror boolean, languages jsonb,
                readme_name text, readme text, code_of_conduct text, contributing boolean, security_policy boolean,
                mailmap text, as_of timestamptz)
            order by repository, as_of desc, md5(r::text)
            on conflict (repository_id) do update set
                watchers = excluded.watchers, mirror = excluded.mirror, languages = excluded.languages,
                readme_name = excluded.readme_name, readme = excluded.readme, code_of_conduct = excluded.code_of_conduct,
                contributing = excluded.contributing, security_policy = excluded.security_policy,
                mailmap = excluded.mailmap, as_of = excluded.as_of, digest = excluded.digest
            where excluded.as_of >= t.as_of and excluded.digest <> t.digest""";

    private final Rows rows;

    DescriptionUpsert(Rows rows) {
        this.rows = rows;
    }

    int write(List<GitHubEvent> events) {
        return rows.write(DESCRIPTIONS, Batch.of(events, RepositoryDescribed.class, Row::of));
    }

    record Row(
            long repository,
            int watchers,
            boolean mirror,
            Map<String, Long> languages,
            String readmeName,
            String readme,
            String codeOfConduct,
            boolean contributing,
            boolean securityPolicy,
            String mailmap,
            Instant asOf) {

        static Row of(RepositoryDescribed e) {
            return new Row(
                    e.repository(),
                    e.watchers(),
                    e.mirror(),
                    e.languages(),
                    e.readmeName(),
                    bounded(e.readme()),
                    e.codeOfConduct(),
                    e.contributing(),
                    e.securityPolicy(),
                    e.mailmap(),
                    e.asOf());
        }

        /** Cut between two characters, never within one. */
        private static String bounded(String text) {
            if (text == null || text.length() * 3L <= LONGEST_README) {
                return text;
            }
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            if (bytes.length <= LONGEST_README) {
                return text;
            }
            int end = LONGEST_README;
            while ((bytes[end] & 0xC0) == 0x80) {
                end--;
            }
            return new String(bytes, 0, end, StandardCharsets.UTF_8);
        }
    }
}
