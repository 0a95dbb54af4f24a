package dev.stoa.people.desk;

import dev.stoa.people.decision.Proposal;
import dev.stoa.people.decision.Proposal.Kind;
import dev.stoa.people.decision.Undo;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import java.util.List;

/** Takes a decision back. */
@Singleton
class UndoDraft implements Draft {

    @Inject
    DecisionQueries queries;

    @Override
    public String kind() {
        return "undo";
    }

    /** Who may not opt a person out cannot take it back either. */
    @Override
    public boolean forAdmins(Values values) {
        return decision(values).kind().equals(Kind.OPT_OUT.label());
    }

    @Override
    public Sheet sheet(Values values) {
        var decision = decision(values);
        return new Sheet(
                kind(),
                "Undo decision " + decision.id(),
                "“" + decision.summary() + "”, by " + decision.actor()
                        + ". Everything that it changed becomes what it was; this too stays in the trail and can be undone.",
                "decisions",
                "Undo it",
                "/admin/decisions",
                List.of(Field.hidden("kind", kind()), Field.hidden("decision", decision.id())));
    }

    @Override
    public Proposal read(Values values) {
        return new Undo(decision(values).id());
    }

    private DecisionLine decision(Values values) {
        return queries.byId(values.id("decision")).orElseThrow(NotFoundException::new);
    }
}
