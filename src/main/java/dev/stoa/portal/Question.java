package dev.stoa.portal;

import dev.stoa.contribution.Scope;
import dev.stoa.contribution.Scopes;
import dev.stoa.contribution.TallyFilter;
import dev.stoa.site.Errors;
import dev.stoa.site.Parameters;
import dev.stoa.site.Problem;
import dev.stoa.site.Problem.Wrong;
import java.util.List;
import java.util.Map;

/**
 * What an address asks of the ledger, understood or not. Not understood (422) and understood but not known here (404) both
 * have their mistakes in {@code wrong}, and then no scope.
 */
record Question(Scope scope, List<Wrong> wrong, int status, Map<String, String> typed) {

    static Question of(Parameters sent, TallyFilter filter, Scopes scopes) {
        if (!sent.wrong().isEmpty()) {
            return new Question(null, sent.wrong(), 422, sent.typed());
        }
        var scope = scopes.find(filter);
        return scope.found()
                ? new Question(scope, List.of(), 200, sent.typed())
                : new Question(null, scope.unknown(), 404, sent.typed());
    }

    boolean answerable() {
        return wrong.isEmpty();
    }

    /**
     * For programs.
     *
     * @throws jakarta.ws.rs.WebApplicationException the answer, where there is no scope
     */
    Scope scopeOrRefusal() {
        if (answerable()) {
            return scope;
        }
        throw status == 422 ? Problem.unprocessable(wrong) : Problem.notFound(wrong);
    }

    /** For people, beside the fields. */
    Errors errors() {
        var errors = Errors.NONE;
        for (var one : wrong) {
            errors = errors.with(one.parameter(), one.detail());
        }
        return errors;
    }
}
