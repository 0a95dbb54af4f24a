package dev.stoa.identity;

import dev.stoa.site.Errors;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The users of the company and their roles, for administrators. */
@Path("/admin/users")
@RolesAllowed("admin")
@Produces(MediaType.TEXT_HTML)
class UsersResource {

    private static final int TRAIL = 50;

    @CheckedTemplate(basePath = "identity")
    static class Templates {
        static native TemplateInstance users(UsersPage page);
    }

    @Inject
    Directory directory;

    @Inject
    RoleTrail trail;

    @Inject
    CurrentUser user;

    @Inject
    Validator validator;

    @GET
    public Response users(@RestQuery String q) {
        return page(200, q == null ? "" : q, "");
    }

    @POST
    @Path("{id}/roles")
    public Response change(@RestPath String id, @BeanParam RoleForm form) {
        var errors = Errors.of(validator, form);
        if (!errors.none()) {
            return page(422, "", String.join(". ", errors.messages().values()));
        }
        var role = Role.of(form.role).orElseThrow();
        boolean grants = form.change.equals("grant");
        try {
            var member = directory.member(id).orElseThrow(NotFoundException::new);
            if (!grants
                    && role == Role.ADMIN
                    && member.name().equals(user.signedIn().name())) {
                return page(422, "", "You cannot take the role admin from yourself; ask another administrator.");
            }
            if (member.roles().contains(role) != grants) {
                change(member, role, grants);
            }
        } catch (DirectoryAway away) {
            return page(503, "", away.getMessage());
        }
        return Response.seeOther(URI.create("/admin/users")).build();
    }

    void change(Member member, Role role, boolean grants) {
        long asked = trail.asked(user.signedIn().name(), member.name(), role, grants);
        try {
            if (grants) {
                directory.grant(member, role);
            } else {
                directory.revoke(member, role);
            }
        } catch (DirectoryAway away) {
            if (away.refused()) {
                trail.ended(asked, RoleChange.Outcome.FAILED);
            }
            // Else it may have happened although the answer was lost: the trail says that it is not confirmed.
            throw away;
        }
        trail.ended(asked, RoleChange.Outcome.DONE);
    }

    private Response page(int status, String query, String error) {
        List<Member> members = List.of();
        int told = status;
        var message = error;
        try {
            members = directory.members(query);
        } catch (DirectoryAway away) {
            told = 503;
            message = error.isEmpty() ? away.getMessage() : error;
        }
        var page = UsersPage.of(
                members, trail.newest(TRAIL), query, user.signedIn().name(), message);
        return Response.status(told).entity(Templates.users(page)).build();
    }
}
