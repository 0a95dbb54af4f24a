/**
 * Who is signed in, and what they may: the OpenID sign-in, the policy that keeps every unlisted route shut, the users of the
 * company and their roles. The only caller of Keycloak's admin interface. Pages ask {@link dev.stoa.identity.CurrentUser};
 * start reading at {@link dev.stoa.identity.StaffOnly}.
 */
package dev.stoa.identity;
