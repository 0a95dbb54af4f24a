package dev.stoa.support;

import dev.stoa.group.GroupFacts;
import dev.stoa.group.GroupFacts.Position;
import dev.stoa.group.GroupStatus;
import dev.stoa.group.UserGroup;
import dev.stoa.site.Slug;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.TreeSet;

/** User groups with stable names. */
@Singleton
public class Groups {

    /** Stockholm KUG in Sweden: {@code stockholm-kug}. */
    public UserGroup stockholm() {
        return group("Stockholm KUG", "Sweden", new Position(59.329, 18.068), GroupStatus.ACTIVE);
    }

    /** Lund KUG in Sweden: {@code lund-kug}. */
    public UserGroup lund() {
        return group("Lund KUG", "Sweden", new Position(55.704, 13.191), GroupStatus.PAUSED);
    }

    /** Meets online, listed under Brazil: {@code kotlin-devs-brasil}. */
    public UserGroup brasil() {
        return group("Kotlin Devs Brasil", "Brazil", null, GroupStatus.ACTIVE);
    }

    public UserGroup group(String name, String country, Position position, GroupStatus status) {
        var facts = new GroupFacts(
                name,
                country,
                position == null ? null : "Europe",
                position,
                URI.create("https://www.meetup.example.org/" + Slug.of(name)),
                position == null,
                new TreeSet<>(List.of("kotlin")));
        return QuarkusTransaction.requiringNew().call(() -> {
            var group = new UserGroup(Slug.of(name), facts);
            group.status = status;
            group.persist();
            return group;
        });
    }
}
