package dev.stoa.workflow;

import static dev.stoa.workflow.Refusal.Cause.NOT_YOUR_ROLE;
import static dev.stoa.workflow.Refusal.Cause.NO_SUCH_MOVE;
import static dev.stoa.workflow.Refusal.Cause.REASON_MISSING;
import static dev.stoa.workflow.Refusal.Cause.YOUR_OWN;
import static dev.stoa.workflow.Rule.move;
import static dev.stoa.workflow.Stage.aside;
import static dev.stoa.workflow.Stage.main;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The machine itself, on a small one: a letter that is written, signed by somebody else, and posted. */
class WorkflowTest {

    enum Letter {
        DRAFT,
        SIGNED,
        POSTED,
        TORN_UP
    }

    private static final Workflow<Letter> LETTER = new Workflow<>(
            "letter",
            List.of(
                    main(Letter.DRAFT, "editor", "Write it"),
                    main(Letter.SIGNED, "editor", "Post it"),
                    main(Letter.POSTED, "", "Nothing"),
                    aside(Letter.TORN_UP, "", "Nothing")),
            List.of(
                    move("sign", Letter.DRAFT, Letter.SIGNED)
                            .by("finance", "legal", "approver")
                            .byAnotherPerson(),
                    move("post", Letter.SIGNED, Letter.POSTED).by("editor"),
                    move("tear up", Letter.SIGNED, Letter.TORN_UP).by("editor").withReason()));

    private static final Set<String> ANNA = Set.of("anna");

    @Test
    void aRefusalIsASentenceForAPerson() {
        assertRefused(
                NOT_YOUR_ROLE,
                "Only finance, legal or approvers may sign a letter.",
                Actor.of("erik", "editor"),
                Letter.DRAFT,
                Letter.SIGNED,
                null);
        assertRefused(
                YOUR_OWN,
                "Nobody may sign their own letter. Ask another of the finance, legal or approvers to do it.",
                Actor.of("anna", "approver"),
                Letter.DRAFT,
                Letter.SIGNED,
                null);
        assertRefused(
                NO_SUCH_MOVE,
                "A letter that is signed cannot become draft. It can become posted or torn-up.",
                Actor.of("erik", "admin"),
                Letter.SIGNED,
                Letter.DRAFT,
                null);
        assertRefused(
                NO_SUCH_MOVE,
                "This letter is already posted.",
                Actor.of("erik", "admin"),
                Letter.POSTED,
                Letter.POSTED,
                null);
        assertRefused(
                REASON_MISSING,
                "Say why: to tear up a letter needs a reason.",
                Actor.of("erik", "editor"),
                Letter.SIGNED,
                Letter.TORN_UP,
                " \n");
    }

    @Test
    void anAdministratorMayAllButApproveTheirOwn() {
        assertEquals(
                "sign",
                LETTER.check(Actor.of("ada", "admin"), Letter.DRAFT, Letter.SIGNED, null, ANNA)
                        .verb());
        assertRefused(
                YOUR_OWN,
                "Nobody may sign their own letter. Ask another of the finance, legal or approvers to do it.",
                Actor.of("anna", "admin"),
                Letter.DRAFT,
                Letter.SIGNED,
                null);
    }

    @Test
    void offersWhatIsAllowedAndNothingElse() {
        assertEquals(List.of(), LETTER.open(Actor.of("vera", "viewer"), Letter.SIGNED, ANNA));
        assertEquals(List.of(), LETTER.open(Actor.of("anna", "approver"), Letter.DRAFT, ANNA));
        assertEquals(
                List.of("Post", "Tear up"),
                LETTER.open(Actor.of("erik", "editor"), Letter.SIGNED, ANNA).stream()
                        .map(Rule::label)
                        .toList());
        assertEquals("post", LETTER.forward(Letter.SIGNED).orElseThrow().verb());
        assertTrue(LETTER.forward(Letter.POSTED).isEmpty());
    }

    @Test
    void thePictureMarksTheStateAndTheWaysOut() {
        var picture = Picture.of(LETTER, Letter.SIGNED);
        assertEquals("Now signed; from here to posted or torn-up.", picture.says());
        assertEquals(
                List.of("Signed"),
                picture.nodes().stream()
                        .filter(Picture.Node::now)
                        .map(Picture.Node::label)
                        .toList());
        assertEquals(2, picture.edges().stream().filter(Picture.Edge::open).count());
        assertTrue(picture.nodes().stream().allMatch(node -> node.x() >= 0 && node.x() + 136 <= picture.width()));
    }

    private static void assertRefused(
            Refusal.Cause why, String sentence, Actor actor, Letter from, Letter to, String reason) {
        var refusal = assertThrows(Refusal.class, () -> LETTER.check(actor, from, to, reason, ANNA));
        assertEquals(sentence, refusal.getMessage());
        assertEquals(why, refusal.why());
    }
}
