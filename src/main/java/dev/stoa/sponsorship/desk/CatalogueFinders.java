package dev.stoa.sponsorship.desk;

import dev.stoa.site.SearchWords;
import dev.stoa.workflow.Actor;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import org.hibernate.Session;

/** What the packages below know by a name: conferences, user groups, people, and what groups have asked for. */
class CatalogueFinders {

    @Inject
    Session session;

    @Produces
    @Singleton
    @Priority(80)
    Finder conferences() {
        return finder("Conferences", """
                select e.name || case when position(to_char(e.starts_on, 'YYYY') in e.name) > 0 then '' else to_char(e.starts_on, ' YYYY') end as title,
                  '/admin/conferences/' || e.id as href, coalesce(e.city, 'online') || ', ' || e.starts_on as says
                from edition e where %s order by e.starts_on desc, e.id limit :most""", "(e.searchable || to_char(e.starts_on, ' YYYY'))");
    }

    @Produces
    @Singleton
    @Priority(70)
    Finder groups() {
        return finder("User groups", """
                select g.name, '/admin/groups/' || g.slug as href, coalesce(g.city, '') as says from user_group g where %s
                order by lower(g.name), g.id limit :most""", "g.searchable");
    }

    /** Only what the list of people shows to everybody on the desk: names, no addresses. */
    @Produces
    @Singleton
    @Priority(60)
    Finder people() {
        return finder("People", """
                select distinct n.name, '/admin/people/' || n.id as href, coalesce(n.login, '') as says
                from (select a.person_id from account a where a.person_id is not null and %s limit 50) found
                join named_person n on n.id = found.person_id order by 1, 2 limit :most""", "folded(concat_ws(' ', a.login, a.name))");
    }

    @Produces
    @Singleton
    @Priority(50)
    Finder requests() {
        return finder("Requests of user groups", """
                select q.group_name || ', ' || lower(replace(q.wanted, '_', ' ')) as title, '/admin/requests/' || q.id as href,
                  lower(replace(q.state, '_', ' ')) as says from support_request q where %s order by q.id desc limit :most""", "q.searchable");
    }

    private Finder finder(String heading, String sql, String searched) {
        return new Finder() {
            @Override
            public String heading() {
                return heading;
            }

            @Override
            public List<Found> find(String words, Actor actor, int most) {
                var search = SearchWords.of(words);
                var query = session.createNativeQuery(sql.formatted("true" + search.and(searched)), Object[].class)
                        .setParameter("most", most);
                search.values().forEach(query::setParameter);
                return query.list().stream()
                        .map(row -> new Found((String) row[0], (String) row[1], (String) row[2]))
                        .toList();
            }
        };
    }
}
