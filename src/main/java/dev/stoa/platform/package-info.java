/**
 * What the process stands on: the embedded PostgreSQL, the local Keycloak, the settings and the clock. Knows nothing of
 * the domain; everything may call it, and it calls nothing of Stoa. Start reading at {@link StoaConfig}.
 */
package dev.stoa.platform;
