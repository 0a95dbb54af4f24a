package dev.stoa.platform.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.platform.LocalSecrets;
import java.io.File;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The life of the embedded server: every way in which a run can end, and the start after it. */
class EmbeddedPostgresTest {

    private static final Path DATA = Path.of("target/postgres-life").toAbsolutePath();
    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void make() throws Exception {
        postgres = new EmbeddedPostgres(DATA);
        execute(postgres.start(), "drop table if exists entry; create table entry (word text)");
    }

    @AfterAll
    static void stop() throws Exception {
        postgres.stop();
        assertTrue(postgres.running().isEmpty());
    }

    @Test
    void keepsItsPromises() throws SQLException {
        var url = postgres.start();
        assertEquals("on", show(url, "fsync"));
        assertEquals("on", show(url, "data_checksums"));
        assertTrue(show(url, "server_version").startsWith("18."));
        assertEquals(
                "b C.UTF-8",
                ask(url, "select datlocprovider::text || ' ' || datlocale from pg_database where datname = 'stoa'"));
        assertEquals("f", ask(url, "select rolsuper from pg_roles where rolname = current_user"));
        execute(url, "create extension if not exists pg_trgm");
    }

    @Test
    void letsNobodyInWithoutThePassword() {
        var url = postgres.start().replaceAll("password=\\w+", "password=guess");
        assertEquals(
                "28P01",
                assertThrows(SQLException.class, () -> DriverManager.getConnection(url))
                        .getSQLState());
    }

    @Test
    void isNotReachableFromOtherMachinesNorThroughFiles() throws IOException {
        var socketFolder = Files.readAllLines(DATA.resolve("postgres/cluster/postmaster.pid"))
                .get(4);
        assertEquals("", socketFolder);
        var port = Integer.parseInt(postgres.start().replaceAll(".*:(\\d+)/.*", "$1"));
        var others = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress() && address.getAddress().length == 4)
                .toList();
        for (var address : others) {
            assertThrows(ConnectException.class, () -> new Socket(address, port).close());
        }
    }

    @Test
    void keepsEverythingFromOtherUsers() throws IOException {
        assertEquals("rwx------", permissions(DATA.resolve("postgres/cluster")));
        assertEquals("rwx------", permissions(DATA.resolve("secrets")));
        assertEquals("rw-------", permissions(new LocalSecrets(DATA).file("postgres-password")));
    }

    @Test
    void startsAgainAfterCleanStop() throws Exception {
        execute(postgres.start(), "insert into entry values ('stop')");
        postgres.stop();
        postgres.stop();
        assertEquals("1", ask(postgres.start(), "select count(*) from entry where word = 'stop'"));
    }

    @Test
    void recoversAfterTheServerIsKilled() throws Exception {
        execute(postgres.start(), "insert into entry values ('kill')");
        kill(postgres.running().orElseThrow().process());
        assertEquals("1", ask(postgres.start(), "select count(*) from entry where word = 'kill'"));
    }

    @Test
    void recoversAlsoWhenTheFileNamesAnotherProgram() throws Exception {
        postgres.start();
        kill(postgres.running().orElseThrow().process());
        var file = DATA.resolve("postgres/cluster/postmaster.pid");
        var stranger = ProcessHandle.current().pid();
        Files.writeString(file, Files.readString(file).replaceFirst("^\\d+", String.valueOf(stranger)));
        assertTrue(postgres.running().isEmpty());
        assertEquals("1", ask(postgres.start(), "select 1"));
        assertTrue(ProcessHandle.current().isAlive());
    }

    /** The JVM is killed with a transaction open: the next one finds the server at work, with what was committed. */
    @Test
    void outlivesItsKilledJvmAndIsAdopted() throws Exception {
        postgres.stop();
        var jvm = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Killed.class.getName(),
                        DATA.toString())
                .redirectError(new File("target/postgres-life-killed.log"))
                .start();
        try (var said = jvm.inputReader()) {
            assertEquals("committed", said.readLine());
        }
        var server = postgres.running().orElseThrow().process();
        jvm.destroyForcibly().waitFor();
        var url = postgres.start();
        assertEquals(server, postgres.running().orElseThrow().process());
        assertEquals("jvm", ask(url, "select string_agg(word, ',') from entry where word like 'jvm%'"));
    }

    @Test
    void removesWhatAKilledStartLeftHalfMade() throws Exception {
        postgres.stop();
        var draft = DATA.resolve("postgres/.initdb-123");
        Files.createDirectories(draft.resolve("base"));
        Files.writeString(draft.resolve("base/1"), "half");
        postgres.start();
        assertFalse(Files.exists(draft));
    }

    @Test
    void leavesNoHalfMadeDatabase() throws IOException {
        try (Stream<Path> files = Files.list(DATA.resolve("postgres"))) {
            assertFalse(files.anyMatch(file -> file.getFileName().toString().startsWith(".")));
        }
    }

    /** A portal that is about to be killed. */
    static final class Killed {
        public static void main(String... args) throws Exception {
            var url = new EmbeddedPostgres(Path.of(args[0])).start();
            execute(url, "insert into entry values ('jvm')");
            try (var connection = DriverManager.getConnection(url)) {
                connection.setAutoCommit(false);
                connection.createStatement().execute("insert into entry values ('jvm, not committed')");
                System.out.println("committed");
                Thread.sleep(60_000);
            }
        }
    }

    private static void kill(ProcessHandle process) throws Exception {
        process.destroyForcibly();
        process.onExit().get(10, TimeUnit.SECONDS);
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static String show(String url, String setting) throws SQLException {
        return ask(url, "show " + setting);
    }

    private static String ask(String url, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                var result = connection.createStatement().executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }

    private static void execute(String url, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url)) {
            connection.createStatement().execute(sql);
        }
    }
}
