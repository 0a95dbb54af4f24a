package dev.stoa.group;

import dev.stoa.workflow.Actor;
import dev.stoa.workflow.Change;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.util.Collections;
import java.util.Map;

/** Changes the logo that a group shows; the former one can be taken back. */
@Singleton
class GroupLogoDesk {

    @Inject
    Clock clock;

    @Transactional
    public void show(String slug, Logo logo, Actor by) {
        var group = group(slug, by);
        show(group, GroupLogo.keep(group.id, logo, by.name(), clock.instant()).name, by);
    }

    /** From now on none is shown. */
    @Transactional
    public void remove(String slug, Actor by) {
        show(group(slug, by), null, by);
    }

    /** Shows the one before again. */
    @Transactional
    public void takeBack(String slug, Actor by) {
        var group = group(slug, by);
        var former = GroupLogo.former(group.id, group.picture);
        if (former.isEmpty()) {
            throw new NotFoundException();
        }
        show(group, former.getFirst(), by);
    }

    private void show(UserGroup group, String name, Actor by) {
        Change.keep(
                GroupLife.LIFE.subject(),
                group.id,
                Collections.singletonMap("logo", said(group.picture)),
                Map.of("logo", said(name)),
                by,
                clock.instant());
        group.picture = name;
    }

    /** The trail tells that it changed; the name is a key. */
    private static String said(String name) {
        return name == null ? "none" : "picture " + name.substring(0, 4) + "…";
    }

    private static UserGroup group(String slug, Actor by) {
        var group = UserGroup.toChange(slug).orElseThrow(NotFoundException::new);
        if (!GroupEditors.mayEdit(by, group.id)) {
            throw new ForbiddenException();
        }
        return group;
    }
}
