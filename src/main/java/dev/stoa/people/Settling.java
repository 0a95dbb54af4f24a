package dev.stoa.people;

import io.quarkus.hibernate.orm.panache.Panache;
import java.util.Collection;

/**
 * Lets the database draw the consequences of a changed rule (V15: {@code resolve_people}), in the transaction that changed
 * it. Only rows whose consequence differs are touched.
 */
final class Settling {

    private Settling() {}

    /** Bots and organisations of these persons. */
    static void of(Collection<Long> persons) {
        ask("select resolve_people(?1)::text", persons.toArray(Long[]::new));
    }

    static void ofEverybody() {
        ask("select resolve_people(array(select id from person))::text", null);
    }

    /** Everybody with an address of this e-mail domain, or of one below it. */
    static void ofDomain(String domain) {
        ask("""
                select resolve_people(array(select person_id from commit_identity
                  where domain = ?1 or domain like '%.' || ?1))::text""", domain);
    }

    private static void ask(String sql, Object parameter) {
        var entities = Panache.getEntityManager();
        entities.flush();
        var query = entities.createNativeQuery(sql);
        if (parameter != null) {
            query.setParameter(1, parameter);
        }
        query.getSingleResult();
    }
}
