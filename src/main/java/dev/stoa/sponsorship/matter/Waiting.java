package dev.stoa.sponsorship.matter;

import dev.stoa.workflow.Actor;
import dev.stoa.workflow.Stage;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;

/**
 * What waits for somebody's role, over all sponsorships: contracts that legal has to read, invoices that finance has to pay. A
 * colleague of a department looks after none of them and would learn of none otherwise.
 */
@Singleton
public class Waiting {

    static final int SHOWN = 100;

    @Inject
    Kinds kinds;

    /** How many of one kind wait. */
    public record Count(String heading, String subject, long count) {}

    /**
     * By kind, only those of which some wait; one statement for each kind that can wait for these roles. Not for editors, whose
     * turn it nearly always is: they have deadlines.
     */
    public List<Count> counts(Actor all) {
        var roles = new HashSet<>(all.roles());
        roles.remove("editor");
        var actor = new Actor(all.name(), roles);
        return kinds.all().stream()
                .map(kind -> count(kind, actor))
                .filter(count -> count.count() > 0)
                .toList();
    }

    /** The same, one by one: the oldest {@link #SHOWN} of each kind, with the sponsorship that each belongs to. */
    List<WaitingPage.Row> rows(Actor actor) {
        return kinds.all().stream().flatMap(kind -> rows(kind, actor).stream()).toList();
    }

    private static <S extends Enum<S>, M extends Matter<S>> List<WaitingPage.Row> rows(Kind<S, M> kind, Actor actor) {
        var states = states(kind, actor);
        if (states.isEmpty()) {
            return List.of();
        }
        var matters = MatterQueries.in(kind, states, SHOWN);
        var says = kind.says(matters);
        var sponsorships = MatterQueries.sponsorships(matters);
        return matters.stream()
                .map(matter -> WaitingPage.Row.of(
                        kind,
                        matter,
                        sponsorships.get(matter.sponsorshipId),
                        says.getOrDefault(matter.id, new Kind.Says("", false))))
                .toList();
    }

    private static <S extends Enum<S>, M extends Matter<S>> Count count(Kind<S, M> kind, Actor actor) {
        var states = states(kind, actor);
        return new Count(
                kind.heading(), kind.life().subject(), states.isEmpty() ? 0 : MatterQueries.count(kind, states));
    }

    /** The states in which it is the turn of one of these roles; administrators stand in for nobody here. */
    static <S extends Enum<S>, M extends Matter<S>> List<S> states(Kind<S, M> kind, Actor actor) {
        return kind.life().stages().stream()
                .filter(stage -> actor.roles().contains(stage.owner()))
                .map(Stage::state)
                .toList();
    }
}
