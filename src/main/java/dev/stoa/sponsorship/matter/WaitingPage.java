package dev.stoa.sponsorship.matter;

import dev.stoa.sponsorship.Sponsorship;
import java.util.List;

/** What waits for somebody's role, over all sponsorships, by kind and the oldest first. */
public record WaitingPage(List<Row> rows) {

    /** @param says what is most worth knowing */
    public record Row(
            String title,
            String href,
            String heading,
            String sponsorship,
            String sponsorshipHref,
            String state,
            String task,
            String owner,
            String says,
            boolean late) {

        static <S extends Enum<S>, M extends Matter<S>> Row of(
                Kind<S, M> kind, M matter, Sponsorship sponsorship, Kind.Says says) {
            var stage = kind.life().stage(matter.state());
            return new Row(
                    matter.title,
                    matter.href(kind),
                    kind.heading(),
                    sponsorship.title(),
                    "/admin/sponsorships/" + sponsorship.id,
                    stage.label(),
                    stage.task(),
                    matter.owner,
                    says.words(),
                    says.late());
        }
    }
}
