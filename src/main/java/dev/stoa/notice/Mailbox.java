package dev.stoa.notice;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where a staff member reads mail, as the identity provider said when they last signed in. */
@Entity
public class Mailbox extends PanacheEntityBase {

    @Id
    public String userName;

    public String address;
    public Instant seenAt;

    public static Optional<Mailbox> of(String userName) {
        return findByIdOptional(userName);
    }

    /** Of whoever reads mail at this address, in whatever case it is written. @param address or null */
    public static List<String> userNames(String address) {
        return address == null
                ? List.of()
                : find("select m.userName from Mailbox m where lower(m.address) = lower(?1)", address)
                        .project(String.class)
                        .list();
    }

    /** Remembers the address; an address that is none is not kept. */
    public static void seen(String userName, String address, Instant at) {
        if (address == null || !address.matches("[^@\\s]{1,64}@[^@\\s]{1,255}")) {
            return;
        }
        getEntityManager()
                .createNativeQuery("""
                        insert into mailbox (user_name, address, seen_at) values (:name, :address, :at)
                        on conflict (user_name) do update set address = excluded.address, seen_at = excluded.seen_at""")
                .setParameter("name", userName)
                .setParameter("address", address)
                .setParameter("at", at)
                .executeUpdate();
    }
}
