package dev.stoa.platform.postgres;

import dev.stoa.platform.DataFolder;
import dev.stoa.platform.LocalSecrets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The folder of the database itself. It is made aside and moved into place when it is whole, so a start that is killed on
 * the way leaves nothing that a later start would take for a database.
 */
record Cluster(Path folder, Programs programs, LocalSecrets secrets) {

    /** The portal's own role owns its database and nothing else; the superuser is for people who repair. */
    static final String ROLE = "stoa";

    static final String DATABASE = "stoa";
    private static final String DRAFT = ".initdb-";
    private static final String SUPERUSER = "postgres";
    private static final String SUPERUSER_SECRET = "postgres-superuser-password";

    void createIfMissing(Path log) throws IOException {
        DataFolder.deleteLeftovers(folder.getParent(), DRAFT);
        if (Files.exists(folder.resolve("PG_VERSION"))) {
            return;
        }
        secrets.get(SUPERUSER_SECRET);
        var draft = Files.createTempDirectory(folder.getParent(), DRAFT);
        programs.run(
                "",
                log,
                "initdb",
                "--pgdata=" + draft,
                "--username=" + SUPERUSER,
                "--pwfile=" + secrets.file(SUPERUSER_SECRET),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--data-checksums",
                "--locale=C",
                // One order of characters on every machine, and never a rebuild of indexes for a new C library.
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8");
        programs.run(
                """
                create role %s login password '%s';
                create database %s owner %s;
                """.formatted(ROLE, password(), DATABASE, ROLE),
                log,
                "postgres",
                "--single",
                "-D",
                draft.toString(),
                SUPERUSER);
        Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    String password() {
        return secrets.get("postgres-password");
    }
}
