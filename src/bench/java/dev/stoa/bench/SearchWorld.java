package dev.stoa.bench;

/** Documents to search in: talks and user groups, with words as uneven as they are in life. */
public final class SearchWorld {

    /** A word of a list by a number: the first words are the most frequent by far. */
    private static final String WORD = "(array['kotlin','backend','cloud','testing','database','compiler','garden','harbour','lantern','quarkus'"
            + ",'meadow','copper','violin','saddle','ember','walnut','orchid','granite','beacon','thicket'])[1 + floor(20 * power(random(), 3))::int]";

    /** One conference, for the talks. */
    public static final String EDITION = """
            with made as (insert into conference (slug, name) values ('conf', 'Conf') returning id)
            insert into edition (conference_id, slug, name, starts_on, ends_on, city, url, uid, changed_at, announced_at, searchable, version)
            select id, 'conf-2026', 'Conf 2026', date '2026-05-01', date '2026-05-02', 'Oslo', 'https://example.org/', 'uid', now(), now(), 'conf', 0
            from made""";

    /** So many groups. */
    public static final String GROUPS = """
            insert into user_group (slug, name, city, country, url, topics, searchable, version)
            select 'g-' || n, 'Group ' || n || ' ' || %s, (array['Stockholm', 'Berlin', 'Lyon', 'Oslo'])[1 + n %%%% 4], 'Country ' || n %%%% 30,
              'https://example.org/', array[%s], 'group', 0
            from generate_series(1, %%d) n""".formatted(WORD, WORD);

    /** So many talks at the first conference there is. */
    public static final String TALKS = """
            insert into talk (slug, title, abstract, language, edition_id, topics, shown, sample, changed_at, searchable, version)
            select 't-' || n, 'Talk ' || n || ' on ' || %1$s || ' and ' || %1$s,
              'We look at ' || %1$s || ', then at ' || %1$s || ' and how a ' || %1$s || ' helps people who build ' || %1$s || ' together.',
              (array['en', 'sv', 'de'])[1 + n %%%% 3], (select min(id) from edition), array[%1$s], true, false, now(), 'talk', 0
            from generate_series(1, %%d) n""".formatted(WORD);

    private SearchWorld() {}
}
