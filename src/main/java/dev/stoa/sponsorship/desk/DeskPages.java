package dev.stoa.sponsorship.desk;

import dev.stoa.sponsorship.money.LatestRates;
import dev.stoa.workflow.Actor;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** The list and the board, as they answer a question, or a try that was refused: two views of the same sponsorships. */
@Singleton
class DeskPages {

    @Inject
    SecurityIdentity identity;

    @Inject
    DeskQueries queries;

    @Inject
    SavedView views;

    @Inject
    LatestRates rates;

    @Inject
    Clock clock;

    TemplateInstance list(DeskFilter filter, String page, ViewTry tried) {
        return list(filter, page, views.of(actor().name(), filter, false), tried);
    }

    /** @param own the views of this person, where they are known already */
    TemplateInstance list(DeskFilter filter, String page, List<ListPage.View> own, ViewTry tried) {
        var today = LocalDate.now(clock);
        return ListResource.Templates.list(ListPage.of(
                filter,
                page,
                actor(),
                own,
                queries,
                sums -> rates.of(
                                sums.stream()
                                        .map(sum -> sum.currency().getCurrencyCode())
                                        .toList(),
                                today)
                        .words(sums),
                tried));
    }

    TemplateInstance board(DeskFilter filter, boolean closed, BoardPage.Tried moved, ViewTry tried) {
        return BoardResource.Templates.board(BoardPage.of(
                filter,
                closed,
                moved,
                actor(),
                views.of(actor().name(), filter, true),
                tried,
                queries,
                rates,
                LocalDate.now(clock)));
    }

    Actor actor() {
        return new Actor(identity.getPrincipal().getName(), identity.getRoles());
    }
}
