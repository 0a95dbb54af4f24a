package dev.stoa.identity;

import dev.stoa.site.Option;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * What {@code /admin/users} shows.
 *
 * @param error what was refused, or why nobody is listed; empty if all is well
 * @param more true if only the first {@link Directory#MOST} are listed
 */
record UsersPage(List<Row> people, List<Step> trail, String query, String error, boolean more) {

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

    /** @param isSelf true for who is looking: the own role admin stays */
    record Row(Member member, boolean isSelf, List<Option> missing) {
        public boolean mayLose(Role role) {
            return !(isSelf && role == Role.ADMIN);
        }
    }

    /** One line of the trail. */
    record Step(String when, String by, String person, String role, boolean granted, String doubt) {}

    static UsersPage of(List<Member> members, List<RoleChange> changes, String query, String self, String error) {
        return new UsersPage(
                members.stream()
                        .map(member -> new Row(
                                member,
                                member.name().equals(self),
                                member.missing().stream().map(UsersPage::option).toList()))
                        .toList(),
                changes.stream().map(UsersPage::step).toList(),
                query,
                error,
                members.size() >= Directory.MOST);
    }

    private static Option option(Role role) {
        return new Option(role.id(), role.id());
    }

    private static Step step(RoleChange change) {
        return new Step(
                WHEN.format(change.changedAt),
                change.changedBy,
                change.person,
                change.role,
                change.granted,
                switch (change.outcome) {
                    case DONE -> "";
                    case FAILED -> "Keycloak refused, nothing changed";
                    case ASKED -> "not confirmed";
                });
    }
}
