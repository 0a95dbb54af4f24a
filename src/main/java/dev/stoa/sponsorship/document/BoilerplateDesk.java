package dev.stoa.sponsorship.document;

import dev.stoa.site.Outdated;
import dev.stoa.workflow.Actor;
import dev.stoa.workflow.Change;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.ForbiddenException;
import java.time.Clock;
import java.util.Map;

/** Changes the texts of which documents are made; every former text stays in the trail. */
@ApplicationScoped
class BoilerplateDesk {

    private static final String FIELD = "Text";

    @Inject
    Clock clock;

    /**
     * @param seen the version that the person saw
     * @throws Outdated when somebody saved in between
     */
    @Transactional
    public void revise(Boilerplate of, int seen, String text, Actor by) {
        if (!of.mayEdit(by)) {
            throw new ForbiddenException();
        }
        var now = clock.instant();
        var stored = BoilerplateText.toChange(of, now);
        if (stored.version != seen) {
            throw new Outdated();
        }
        Change.keep(BoilerplateText.SUBJECT, stored.id, Map.of(FIELD, stored.text), Map.of(FIELD, text), by, now);
        stored.text = text;
        stored.changedBy = by.name();
        stored.changedAt = now;
    }
}
