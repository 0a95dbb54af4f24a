package dev.stoa.sponsorship.history;

import dev.stoa.site.Outdated;
import dev.stoa.sponsorship.Sponsorship;
import dev.stoa.sponsorship.SponsorshipDesk;
import dev.stoa.sponsorship.Terms;
import dev.stoa.sponsorship.matter.Kinds;
import dev.stoa.sponsorship.matter.MatterDesk;
import dev.stoa.workflow.Actor;
import dev.stoa.workflow.Change;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.util.Objects;
import java.util.Set;

/**
 * Takes back the change of one field, as a new change, where that is safe: the field still has the value that the change gave it,
 * and nothing outside of it hangs on it. Where it is not, the sentence says why and what to do instead.
 */
@ApplicationScoped
public class UndoDesk {

    /** What a sponsorship's fields would take with them. */
    private static final Set<String> MONEY = Set.of("amount", "budget", "edition");

    @Inject
    SponsorshipDesk sponsorships;

    @Inject
    MatterDesk matters;

    @Inject
    Kinds kinds;

    /** It is not safe; the message is a sentence for the person who tried. */
    public static final class NotUndone extends RuntimeException {
        /** As HTTP says it: 403 for the wrong person, 409 for all else. */
        final int status;

        NotUndone(int status, String sentence) {
            super(sentence, null, false, false);
            this.status = status;
        }
    }

    /** @throws NotUndone where it is not safe, or not this person's to do */
    @Transactional
    public Change undo(long id, Actor by) {
        Change change = Change.findById(id);
        if (change == null) {
            throw new NotFoundException();
        }
        var why = "Undo of what %s changed on %s"
                .formatted(change.actor, change.at.toString().substring(0, 10));
        if (change.subject.equals("sponsorship")) {
            sponsorship(change, why, by);
        } else {
            matter(change, why, by);
        }
        return change;
    }

    private void sponsorship(Change change, String why, Actor by) {
        if (!by.is("editor")) {
            throw new NotUndone(403, "Only editors may change a sponsorship.");
        }
        var stored = Sponsorship.toChange(change.subjectId).orElseThrow(NotFoundException::new);
        if (MONEY.contains(change.field)) {
            throw new NotUndone(
                    409,
                    "This field moves money in budgets and takes approvals back. Change it in the terms of the sponsorship, where you see what follows.");
        }
        if (change.field.equals("published")) {
            throw new NotUndone(
                    409, "Visitors see what this field says. Change it in the terms of the sponsorship, knowing that.");
        }
        var now = stored.terms();
        unchanged(change, value(now, change.field));
        var from = Objects.toString(change.fromValue, "");
        if (change.field.equals("why") && from.isEmpty() && now.published()) {
            throw new NotUndone(409, "It is shown to visitors, who are told why: without a text it cannot be.");
        }
        var terms = new Terms(
                now.edition(),
                change.field.equals("tier") ? from : now.tier(),
                now.money(),
                change.field.equals("owner") ? from : now.owner(),
                change.field.equals("why") ? from : now.why(),
                now.published(),
                change.field.equals("notes") ? from : now.notes(),
                now.budget());
        try {
            sponsorships.revise(stored.id, stored.version, terms, why, by);
        } catch (SponsorshipDesk.DealFixed fixed) {
            throw new NotUndone(409, "The deal was committed to: reopen it first, then it can change.");
        }
    }

    private static String value(Terms terms, String field) {
        return switch (field) {
            case "tier" -> terms.tier();
            case "owner" -> terms.owner();
            case "why" -> terms.why();
            case "notes" -> terms.notes();
            default -> throw new NotUndone(409, "This field cannot be taken back by itself.");
        };
    }

    private void matter(Change change, String why, Actor by) {
        var kind = kinds.all().stream()
                .filter(one -> one.life().subject().equals(change.subject))
                .findFirst()
                .orElseThrow(() ->
                        new NotUndone(409, "What was changed here has effects of its own. Change it on its page."));
        try {
            matters.restore(
                    kind,
                    change.subjectId,
                    change.field,
                    Objects.toString(change.toValue, ""),
                    Objects.toString(change.fromValue, ""),
                    why,
                    by);
        } catch (Outdated outdated) {
            throw changedSince();
        } catch (MatterDesk.Obstacle obstacle) {
            throw new NotUndone(409, obstacle.getMessage());
        } catch (jakarta.ws.rs.ForbiddenException forbidden) {
            throw new NotUndone(
                    403,
                    "Only "
                            + String.join(
                                    " and ", kind.writers().stream().sorted().toList()) + " may change this.");
        }
    }

    private static void unchanged(Change change, String now) {
        if (!now.equals(Objects.toString(change.toValue, ""))) {
            throw changedSince();
        }
    }

    private static NotUndone changedSince() {
        return new NotUndone(
                409, "It was changed again since: what stands there now would be lost. Undo the later change first.");
    }
}
