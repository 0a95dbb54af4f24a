package dev.stoa.identity;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jboss.resteasy.reactive.RestForm;

/** One role to give or to take. */
public class RoleForm {

    @RestForm
    @NotNull(message = "Choose a role") @Pattern(
            regexp = "viewer|editor|approver|finance|legal|organiser|admin",
            message = "There is no such role; choose one of the list")
    public String role;

    @RestForm
    @NotNull(message = "Say whether to grant or to revoke") @Pattern(regexp = "grant|revoke", message = "A role is granted or revoked") public String change;
}
