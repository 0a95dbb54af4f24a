package dev.stoa.event.talk;

import dev.stoa.people.Account;
import dev.stoa.site.Typed;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * People as staff type them, one a line: {@code @login} for a GitHub account, or a plain name.
 *
 * @param unknown logins that no account has which we know
 */
record PeopleText(List<Speaker> people, List<String> unknown) {

    private static final int MOST = 50;
    private static final int LONGEST = 100;

    static PeopleText read(String typed, boolean ours) {
        var people = new ArrayList<Speaker>();
        var unknown = new ArrayList<String>();
        Typed.text(typed)
                .lines()
                .map(Typed::line)
                .filter(line -> !line.isEmpty())
                .limit(MOST)
                .forEach(line -> {
                    if (!line.startsWith("@")) {
                        people.add(new Speaker(null, line.substring(0, Math.min(LONGEST, line.length())), ours));
                        return;
                    }
                    Account.byLogin(line.substring(1))
                            .ifPresentOrElse(
                                    account -> people.add(new Speaker(account.id, null, ours)),
                                    () -> unknown.add(line));
                });
        return new PeopleText(people.stream().distinct().toList(), unknown);
    }

    /** The sentence beside the field, or null. */
    String error() {
        return unknown.isEmpty()
                ? null
                : "We know no account %s: write the name without @, or the login as it is on GitHub."
                        .formatted(String.join(", ", unknown));
    }

    /** The same people as text again. One statement at most. */
    static String write(Collection<Speaker> people) {
        var ids =
                people.stream().map(Speaker::accountId).filter(Objects::nonNull).toList();
        Map<Long, Account> accounts = ids.isEmpty()
                ? Map.of()
                : Account.<Account>list("id in ?1", ids).stream()
                        .collect(Collectors.toMap(account -> account.id, Function.identity()));
        return people.stream()
                .map(one -> one.name() != null ? one.name() : "@" + accounts.get(one.accountId()).login)
                .collect(Collectors.joining("\n"));
    }
}
