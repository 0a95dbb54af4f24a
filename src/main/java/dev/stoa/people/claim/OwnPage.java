package dev.stoa.people.claim;

import dev.stoa.identity.GitHubAccount;
import dev.stoa.people.claim.OwnQueries.Span;
import dev.stoa.site.Errors;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What {@code /me} shows: to nobody how to sign in, to a contributor the own account.
 *
 * @param offered whether people can sign in with GitHub here
 * @param user who signed in in another way than with GitHub, or null
 * @param github by which account somebody signed in, or null
 * @param own null where that account is not known here
 * @param kinds credits by kind in public repositories
 * @param mail whether an answer can be sent by mail
 * @param form as typed
 * @param name as typed
 */
record OwnPage(
        boolean offered,
        String user,
        GitHubAccount github,
        Claimant own,
        List<Span> spans,
        List<KindLine> kinds,
        List<Correction> corrections,
        boolean mail,
        CorrectionForm form,
        String name,
        Errors errors) {

    /**
     * @param label in English
     * @param href the contributions one by one, or null while nothing public names the person
     */
    record KindLine(String label, long count, String href) {}

    static OwnPage nobody(boolean offered) {
        return of(offered, null, null, null);
    }

    static OwnPage other(boolean offered, String user) {
        return of(offered, user, null, null);
    }

    static OwnPage unclaimed(GitHubAccount github, Claimant own, Errors errors) {
        return new OwnPage(
                true, null, github, own, List.of(), List.of(), List.of(), false, new CorrectionForm(), "", errors);
    }

    private static OwnPage of(boolean offered, String user, GitHubAccount github, Claimant own) {
        return new OwnPage(
                offered,
                user,
                github,
                own,
                List.of(),
                List.of(),
                List.of(),
                false,
                new CorrectionForm(),
                "",
                Errors.NONE);
    }

    static List<KindLine> lines(Map<String, Long> kinds, String handle) {
        return kinds.entrySet().stream()
                .map(kind -> new KindLine(
                        words(kind.getKey()),
                        kind.getValue(),
                        handle == null ? null : "/contributions/rows?account=" + handle + "&kind=" + kind.getKey()))
                .toList();
    }

    private static String words(String kind) {
        var words = kind.toLowerCase(Locale.ROOT).replace('_', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    public String signIn() {
        return GitHubAccount.SIGN_IN;
    }

    public boolean isClaimed() {
        return own != null && own.isClaimed();
    }

    public boolean isHidden() {
        return own != null && own.hiddenAt() != null;
    }
}
