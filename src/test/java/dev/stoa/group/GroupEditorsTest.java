package dev.stoa.group;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.stoa.support.Groups;
import dev.stoa.support.World;
import dev.stoa.workflow.Actor;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may see and change whose group: every role, on their own group, on another, and on one that was theirs. */
@QuarkusTest
class GroupEditorsTest {

    @Inject
    World world;

    @Inject
    Groups groups;

    private UserGroup own;
    private UserGroup other;
    private UserGroup former;

    @BeforeEach
    void threeGroups() {
        world.reset();
        own = groups.stockholm();
        other = groups.lund();
        former = groups.brasil();
        groups.organiser(own, "omar", "Omar", true);
        groups.organiser(other, "sofia", "Sofia", true);
        groups.organiser(other, null, "Nobody who signs in", true);
        long gone = groups.organiser(former, "omar", "Omar", true);
        QuarkusTransaction.requiringNew()
                .run(() -> Organiser.<Organiser>findById(gone).until = LocalDate.of(2024, 6, 1));
    }

    @ParameterizedTest
    @CsvSource({
        // roles,             edits: own, other, former,    sees: own, other, former
        "organiser,            true, false, false,           true, false, false",
        "viewer organiser,     true, false, false,           true, false, false",
        "organiser editor,     true, true,  true,            true, true,  true",
        "organiser finance,    true, false, false,           true, true,  true",
        "viewer,               false, false, false,          true, true,  true",
        "editor,               true, true,  true,            true, true,  true",
        "approver,             false, false, false,          true, true,  true",
        "finance,              false, false, false,          true, true,  true",
        "legal,                false, false, false,          true, true,  true",
        "admin,                true, true,  true,            true, true,  true",
        "'',                   false, false, false,          false, false, false",
        "somebody-else,        false, false, false,          false, false, false"
    })
    void theRolesDecide(
            String roles,
            boolean editsOwn,
            boolean editsOther,
            boolean editsFormer,
            boolean seesOwn,
            boolean seesOther,
            boolean seesFormer) {
        // Other providers than Keycloak may write a name with capitals.
        var omar = Actor.of("Omar", roles.strip().split(" "));
        assertEquals(editsOwn, GroupEditors.mayEdit(omar, own.id));
        assertEquals(editsOther, GroupEditors.mayEdit(omar, other.id));
        assertEquals(editsFormer, GroupEditors.mayEdit(omar, former.id));
        assertEquals(seesOwn, GroupEditors.maySee(omar, own.id));
        assertEquals(seesOther, GroupEditors.maySee(omar, other.id));
        assertEquals(seesFormer, GroupEditors.maySee(omar, former.id));
    }

    @ParameterizedTest
    @CsvSource({"omar", "nobody", "''"})
    void anOrganiserIsLimitedToTheirOwn(String name) {
        assertEquals(
                Optional.of(name.equals("omar") ? Set.of(own.id) : Set.of()),
                GroupEditors.limitedTo(Actor.of(name, "organiser", "viewer")));
        assertEquals(Optional.empty(), GroupEditors.limitedTo(Actor.of(name, "editor")));
    }
}
