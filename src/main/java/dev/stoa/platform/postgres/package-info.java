/**
 * A real PostgreSQL 18 inside the data folder, for everybody who has not set {@code STOA_JDBC_URL}: the programs come from
 * Maven Central, the server listens on the loopback interface only and keeps its promises (fsync, checksums, passwords).
 * Nothing calls this package but {@link dev.stoa.platform.postgres.DatabaseUrl}, which the configuration asks when it wants
 * to know the address of the database. Start reading at {@link dev.stoa.platform.postgres.EmbeddedPostgres}.
 */
package dev.stoa.platform.postgres;
