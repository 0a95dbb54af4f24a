package dev.stoa.people;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address that GitHub gives to users who hide theirs: it carries the account's number and the login of that day.
 *
 * @see <a
 *     href="https://docs.github.com/en/account-and-profile/reference/email-addresses-reference#your-noreply-email-address">GitHub:
 *     your noreply email address</a>
 */
public record NoreplyAddress(long id, String login) {

    private static final Pattern FORM =
            Pattern.compile("(\\d{1,18})\\+([^@]+)@users\\.noreply\\.github\\.com", Pattern.CASE_INSENSITIVE);

    /** Empty for any other address, also for the old form without a number: that login may be another's by now. */
    public static Optional<NoreplyAddress> of(String email) {
        Matcher form = FORM.matcher(email);
        return form.matches()
                ? Optional.of(new NoreplyAddress(Long.parseLong(form.group(1)), form.group(2)))
                : Optional.empty();
    }
}
