package dev.stoa.group;

import dev.stoa.group.GroupLogo.Size;
import dev.stoa.site.Errors;

/** The logo of a group on the desk. @param logo null where none is shown */
public record GroupLogoPage(String slug, String name, Size logo, boolean former, Errors errors, boolean mayEdit) {

    static GroupLogoPage of(UserGroup group, Errors errors, boolean mayEdit) {
        return new GroupLogoPage(
                group.slug,
                group.name,
                group.picture == null ? null : GroupLogo.size(group.picture).orElse(null),
                !GroupLogo.former(group.id, group.picture).isEmpty(),
                errors,
                mayEdit);
    }
}
