/**
 * A Keycloak of our own beside the portal, for a company that has no OpenID provider yet and for whoever tries Stoa: started
 * in the background when {@code STOA_OIDC_URL} is not set, on the loopback interface only, with the realm of
 * {@code docker/keycloak/stoa-realm.json} and one sample user a role. It never holds up the start, and it outlives a kill of
 * the portal: the next start adopts it. Only {@code identity} and the launcher ask for it. Start reading at
 * {@link dev.stoa.platform.keycloak.Keycloak}.
 */
package dev.stoa.platform.keycloak;
