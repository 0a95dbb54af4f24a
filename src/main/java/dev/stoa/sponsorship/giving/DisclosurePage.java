package dev.stoa.sponsorship.giving;

import dev.stoa.sponsorship.Sponsorship;
import dev.stoa.workflow.Actor;

/**
 * What visitors may know of one sponsorship, for staff.
 *
 * @param published visitors see the sponsorship itself, now or once it is committed
 * @param told the sum that was agreed to be told, or null
 * @param by who agreed to it, and when
 * @param changed the sum was another one when this person read it
 * @param outdated the deal has changed since, so that nothing is told
 */
public record DisclosurePage(
        String title,
        String back,
        String href,
        String money,
        boolean published,
        String told,
        String by,
        boolean changed,
        boolean outdated,
        boolean mayWrite) {

    static DisclosurePage of(Sponsorship sponsorship, boolean changed, Actor actor) {
        var told = Disclosure.of(sponsorship.id);
        return new DisclosurePage(
                sponsorship.title(),
                "/admin/sponsorships/" + sponsorship.id,
                href(sponsorship.id),
                sponsorship.money().toString(),
                sponsorship.published,
                told.map(one -> one.money().toString()).orElse(null),
                told.map(one -> one.disclosedBy + " on "
                                + one.disclosedAt.toString().substring(0, 10))
                        .orElse(null),
                changed,
                told.filter(one -> !one.holds(sponsorship)).isPresent(),
                actor.is("approver") || actor.is("finance"));
    }

    static String href(long sponsorship) {
        return "/admin/sponsorships/" + sponsorship + "/disclosure";
    }
}
