package dev.stoa.sponsorship.approval;

import dev.stoa.site.Money;
import dev.stoa.sponsorship.money.Figure;
import dev.stoa.sponsorship.money.Posting;
import dev.stoa.sponsorship.money.Subject;
import java.time.LocalDate;
import java.util.Set;

/**
 * What shall be approved.
 *
 * @param line whose money it is: the subject itself, or the request that it grew out of
 * @param budget its id; null where none was chosen, which only something in kind may do without
 * @param figure what is posted once all have said yes: APPROVED for a request, COMMITTED for a sponsorship
 * @param hands the user names of all who had a hand in it; none of them may approve it
 * @param expected the day on which the money will be needed, as far as one knows
 */
public record Ask(
        Subject subject,
        Subject line,
        String title,
        Money money,
        Long budget,
        Figure figure,
        Set<String> hands,
        LocalDate expected) {

    Posting posting(LocalDate on) {
        return new Posting(subject, line, title, figure, money, on, expected);
    }

    boolean inKind() {
        return money.amount().signum() == 0;
    }
}
