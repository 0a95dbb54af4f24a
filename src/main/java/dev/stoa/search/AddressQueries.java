package dev.stoa.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.hibernate.Session;

/** The addresses of all public pages that are rows of the database: the view {@code public_address} (V153), in one order. */
@ApplicationScoped
public class AddressQueries {

    /** @param changedAt null where that is not known */
    public record Address(String href, Instant changedAt) {}

    @Inject
    Session session;

    public long count() {
        return session.createNativeQuery("select count(*) from public_address", Long.class)
                .getSingleResult();
    }

    public List<Address> some(int offset, int most) {
        return session
                .createNativeQuery(
                        "select href, changed_at from public_address order by href limit :most offset :offset",
                        Object[].class)
                .setParameter("most", most)
                .setParameter("offset", offset)
                .list()
                .stream()
                .map(row -> new Address((String) row[0], (Instant) row[1]))
                .toList();
    }
}
