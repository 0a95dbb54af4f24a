package dev.stoa.group;

import dev.stoa.site.Option;
import dev.stoa.workflow.Actor;
import dev.stoa.workflow.Picture;
import dev.stoa.workflow.Rule;
import dev.stoa.workflow.Trail;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * One group on the desk: where it stands, what may be done, what is written about it, who runs it, what was given, and its
 * whole history.
 *
 * @param version of what is stored; the form keeps the one that was seen when typing began, until the conflict was shown
 * @param mayEdit the group is theirs, or all are
 * @param mayAppoint they are staff: organisers are chosen, and gifts written down, by staff only
 */
public record GroupAdminPage(
        String slug,
        String name,
        GroupStatus status,
        boolean shown,
        boolean sample,
        int version,
        String task,
        Picture picture,
        List<Offer> offers,
        GroupForm form,
        List<Difference> differences,
        OrganiserForm organiser,
        SupportForm support,
        List<Person> organisers,
        List<Gift> gifts,
        List<Option> kinds,
        boolean mayEdit,
        boolean mayAppoint,
        Attempt attempt,
        List<Entry> trail) {

    /** A move that this person may make. */
    public record Offer(String label, String to, boolean reason, boolean forward) {}

    /** A field in which what was typed differs from what is stored by now. */
    public record Difference(String label, String yours, String stored) {}

    /** @param email null for who may not read it */
    public record Person(
            long id, String name, String userName, String email, boolean shown, LocalDate since, LocalDate until) {}

    public record Gift(long id, String kind, LocalDate on, String money, String note, boolean shown, String by) {}

    /** One line of the history. */
    public record Entry(Trail.Entry entry, String label) {}

    /** Nine statements. */
    static GroupAdminPage of(UserGroup group, Actor actor, Attempt attempt, LocalDate today) {
        var life = GroupLife.LIFE;
        boolean mayEdit = GroupEditors.mayEdit(actor, group.id);
        boolean staff = actor.is("editor");
        var forward = life.forward(group.status).map(Rule::to);
        var form = attempt.form() == null ? GroupForm.of(group) : attempt.form();
        form.version = Integer.toString(attempt.outdated() ? group.version : form.seen());
        return new GroupAdminPage(
                group.slug,
                group.name,
                group.status,
                GroupStatus.SHOWN.contains(group.status),
                group.sample,
                group.version,
                life.stage(group.status).task(),
                Picture.of(life, group.status),
                mayEdit
                        ? life.open(actor, group.status, Set.of()).stream()
                                .map(rule -> new Offer(
                                        rule.label(),
                                        rule.to().slug(),
                                        rule.reason(),
                                        forward.filter(rule.to()::equals).isPresent()))
                                .toList()
                        : List.of(),
                form,
                attempt.outdated() ? differences(group, form) : List.of(),
                attempt.organiser() == null ? OrganiserForm.blank() : attempt.organiser(),
                attempt.support() == null ? SupportForm.blank(today) : attempt.support(),
                Organiser.of(group.id).stream()
                        .map(one -> new Person(
                                one.id,
                                one.name,
                                one.userName,
                                mayEdit ? one.email : null,
                                one.shown,
                                one.since,
                                one.until))
                        .toList(),
                GroupSupport.of(group.id).stream().map(GroupAdminPage::gift).toList(),
                Arrays.stream(SupportKind.values())
                        .map(kind -> new Option(kind.id(), kind.label()))
                        .toList(),
                mayEdit,
                staff,
                attempt,
                Trail.of(life.subject(), group.id).entries().stream()
                        .map(entry -> new Entry(entry, GroupForm.LABELS.getOrDefault(entry.what(), "State")))
                        .toList());
    }

    private static Gift gift(GroupSupport support) {
        var money = support.money();
        return new Gift(
                support.id,
                support.kind.label(),
                support.givenOn,
                money == null ? "" : money.toString(),
                support.note,
                support.shown,
                support.createdBy);
    }

    private static List<Difference> differences(UserGroup group, GroupForm form) {
        var stored = GroupForm.of(group).byField();
        var typed = form.byField();
        return stored.keySet().stream()
                .map(field -> new Difference(GroupForm.LABELS.get(field), typed.get(field), stored.get(field)))
                .filter(both -> !Objects.equals(both.yours(), both.stored()))
                .toList();
    }
}
