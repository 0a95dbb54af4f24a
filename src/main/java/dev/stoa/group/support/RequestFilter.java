package dev.stoa.group.support;

import dev.stoa.group.GroupEditors;
import dev.stoa.site.Address;
import dev.stoa.site.SearchText;
import dev.stoa.workflow.Actor;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What the list of requests is narrowed to; it lives in the address. Whatever odd values arrive are left out.
 *
 * @param state null for all
 * @param wanted null for all
 * @param owner a user name; "nobody" for those that nobody looks after; empty for all
 * @param group a slug; empty for all
 * @param late only what waits longer than it may
 * @param own the only groups whose requests this person may see; empty where they may see all
 */
record RequestFilter(
        String words,
        RequestState state,
        Wanted wanted,
        String owner,
        String group,
        boolean late,
        Optional<Set<Long>> own,
        Instant now) {

    static final String NOBODY = "nobody";

    static RequestFilter of(
            String q, String state, String wanted, String owner, String group, String late, Actor actor, Instant now) {
        return new RequestFilter(
                SearchText.typed(q),
                state == null ? null : RequestState.bySlug(state).orElse(null),
                wanted == null ? null : Wanted.of(wanted).orElse(null),
                SearchText.typed(owner),
                SearchText.typed(group),
                "yes".equals(late),
                GroupEditors.limitedTo(actor),
                now);
    }

    Address address() {
        return Address.of("/admin/requests")
                .with("q", words)
                .with("state", state == null ? null : state.slug())
                .with("wanted", wanted == null ? null : wanted.id())
                .with("owner", owner)
                .with("group", group)
                .with("late", late ? "yes" : null);
    }

    RequestFilter anyState() {
        return new RequestFilter(words, null, wanted, owner, group, late, own, now);
    }

    RequestFilter anyKind() {
        return new RequestFilter(words, state, null, owner, group, late, own, now);
    }

    RequestFilter anyOwner() {
        return new RequestFilter(words, state, wanted, "", group, late, own, now);
    }

    RequestFilter onlyLate() {
        return new RequestFilter(words, state, wanted, owner, group, true, own, now);
    }
}
