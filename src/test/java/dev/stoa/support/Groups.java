package dev.stoa.support;

import dev.stoa.group.GroupFacts;
import dev.stoa.group.GroupFacts.Position;
import dev.stoa.group.GroupStatus;
import dev.stoa.group.GroupSupport;
import dev.stoa.group.Organiser;
import dev.stoa.group.SupportKind;
import dev.stoa.group.UserGroup;
import dev.stoa.site.Slug;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;

/** User groups with stable names. */
@Singleton
public class Groups {

    /** Stands in every field that is not for visitors. */
    public static final String CANARY = "canary-77b2";

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

    /** Changes what a group tells. */
    public void tell(UserGroup group, java.util.function.Consumer<UserGroup> change) {
        QuarkusTransaction.requiringNew().run(() -> change.accept(UserGroup.findById(group.id)));
    }

    /** Somebody runs this group since 2024; their address is the canary's. */
    public long organiser(UserGroup group, String userName, String name, boolean shown) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var organiser = new Organiser();
            organiser.groupId = group.id;
            organiser.userName = userName;
            organiser.name = name;
            organiser.email = CANARY + "@example.org";
            organiser.shown = shown;
            organiser.since = LocalDate.of(2024, 1, 1);
            organiser.persist();
            return organiser.id;
        });
    }

    /** @param amount null where no money went */
    public void give(UserGroup group, SupportKind kind, String day, String amount, String currency, boolean shown) {
        QuarkusTransaction.requiringNew().run(() -> {
            var support = new GroupSupport();
            support.groupId = group.id;
            support.kind = kind;
            support.givenOn = LocalDate.parse(day);
            support.amount = amount == null ? null : new BigDecimal(amount);
            support.currency = currency;
            support.note = shown ? "For the evening" : CANARY;
            support.shown = shown;
            support.createdBy = "erik";
            support.createdAt = Instant.parse("2025-01-01T00:00:00Z");
            support.persist();
        });
    }
}
