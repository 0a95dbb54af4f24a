package dev.stoa.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script ./stoa in a tree of its own, with a JDK and a Maven that only say how they were called. */
class LauncherTest {

    private static final String JAR = "target/quarkus-app/quarkus-run.jar";
    private static final String JAVA = """
            #!/bin/sh
            echo "java: $*"
            env | grep '^STOA_' | sort
            """;

    private static final String CACHE = "target/quarkus-app/stoa.aot";

    /** A java that learns when it is asked to; the portal itself lives for as long as the training. */
    private static final String TRAINED = """
            #!/bin/sh
            case "$*" in *AOTCacheOutput*) %s
            echo learnt >target/training/stoa.aot; exit 0 ;; esac
            sleep 2
            """;

    @TempDir
    Path top;

    private record Run(int code, String said) {}

    @BeforeEach
    void tree() throws IOException {
        Files.copy(Path.of("stoa"), top.resolve("stoa"));
        Files.createDirectories(top.resolve("src/main"));
        Files.createDirectories(top.resolve("templates"));
        Files.writeString(top.resolve("pom.xml"), "<project/>");
        jdk("jdk", "25.0.1");
        script("mvnw", "mkdir -p target/quarkus-app && touch " + JAR + " && echo built >>builds");
    }

    @Test
    void startsThePackageWithTheSettingsOfTheCommandLine() throws Exception {
        var run = stoa(Map.of(), "--port", "8099", "--data-dir=here", "--empty");
        assertEquals(0, run.code, run.said);
        assertTrue(run.said.contains("-jar " + JAR), run.said);
        assertTrue(run.said.contains("STOA_PORT=8099\n"), run.said);
        assertTrue(run.said.contains("STOA_MANAGEMENT_PORT=9019\n"), run.said);
        assertTrue(run.said.contains("STOA_DATA_DIR=" + top.toRealPath() + "/here\n"), run.said);
        assertTrue(run.said.contains("STOA_CONTENT_DIR=" + top.toRealPath() + "/content\n"), run.said);
        assertTrue(run.said.contains("STOA_EMPTY=true\n"), run.said);
        assertTrue(run.said.contains("-Ddev.stoa.terminal=false"), run.said);
    }

    @Test
    void syncIsAWordForTheSamePackage() throws Exception {
        var run = stoa(Map.of(), "sync", "--data-dir=here", "--dry-run");
        assertEquals(0, run.code, run.said);
        assertTrue(run.said.contains("-Ddev.stoa.bar=false -jar " + JAR + " sync --dry-run\n"), run.said);
        assertFalse(run.said.contains("dev.stoa.terminal"), "it is no portal that welcomes anybody");
        assertTrue(run.said.contains("STOA_DATA_DIR=" + top.toRealPath() + "/here\n"), run.said);
        assertTrue(stoa(Map.of(), "sync").said.contains("-jar " + JAR + " sync\n"));
        assertTrue(stoa(Map.of(), "sync", "--full").said.contains(" sync --full\n"));
        assertRefused(stoa(Map.of(), "--full"), "\"--full\" is an option of ./stoa sync.");
        assertRefused(stoa(Map.of(), "sync", "--fast"), "\"--fast\" is no option");
    }

    @Test
    void buildsOnceAndAgainWhenASourceIsNewer() throws Exception {
        stoa(Map.of());
        assertEquals(1, builds());
        stoa(Map.of());
        assertEquals(1, builds());
        var template = Files.writeString(top.resolve("templates/page.html"), "edited");
        Files.setLastModifiedTime(template, FileTime.from(Instant.parse("2100-01-01T00:00:00Z")));
        stoa(Map.of());
        assertEquals(2, builds());
    }

    @Test
    void usesTheCacheWhenThereIsOne() throws Exception {
        assertFalse(stoa(Map.of()).said.contains("AOTCache"));
        Files.writeString(top.resolve("target/quarkus-app/stoa.aot"), "learnt");
        assertTrue(stoa(Map.of()).said.contains("-XX:AOTCache=target/quarkus-app/stoa.aot"));
    }

    @Test
    void theRealmIsPartOfThePackage() throws Exception {
        stoa(Map.of());
        Files.createDirectories(top.resolve("docker/keycloak"));
        var realm = Files.writeString(top.resolve("docker/keycloak/stoa-realm.json"), "{}");
        Files.setLastModifiedTime(realm, FileTime.from(Instant.parse("2100-01-01T00:00:00Z")));
        stoa(Map.of());
        Files.setLastModifiedTime(realm, FileTime.from(Instant.parse("2000-01-01T00:00:00Z")));
        Files.setLastModifiedTime(top.resolve("pom.xml"), FileTime.from(Instant.parse("2100-01-01T00:00:00Z")));
        stoa(Map.of());
        assertEquals(3, builds());
    }

    @Test
    void aTrainingMakesTheCacheAlsoWhereAKilledOneLeftItsFolder() throws Exception {
        stoa(Map.of());
        script("jdk/bin/java", TRAINED.formatted(""));
        Files.createDirectories(top.resolve("target/training/data"));
        Files.writeString(top.resolve("target/training/trainer"), "4194305\n");
        train();
        assertEquals("learnt\n", Files.readString(top.resolve(CACHE)));
        assertFalse(Files.exists(top.resolve("target/training")));
    }

    @Test
    void aTrainingThatIsUnderWayIsLeftAlone() throws Exception {
        stoa(Map.of());
        script("jdk/bin/java", TRAINED.formatted(""));
        Files.createDirectories(top.resolve("target/training/data"));
        Files.writeString(
                top.resolve("target/training/trainer"), ProcessHandle.current().pid() + "\n");
        train();
        assertFalse(Files.exists(top.resolve(CACHE)));
        assertTrue(Files.exists(top.resolve("target/training/data")));
    }

    @Test
    void whatWasLearntFromAnOlderPackageIsThrownAway() throws Exception {
        stoa(Map.of());
        script("jdk/bin/java", TRAINED.formatted("sleep 0.1; touch " + JAR));
        train();
        assertFalse(Files.exists(top.resolve(CACHE)));
        assertFalse(Files.exists(top.resolve("target/training")));
    }

    @Test
    void aBenchmarkNeedsOnlyItsOwnPrograms() throws Exception {
        script("src/bench/quick/run", "echo measured");
        assertTrue(stoa(Map.of(), "bench").said.contains("  quick"));
        assertTrue(stoa(Map.of(), "bench", "quick").said.contains("measured"));
        Files.writeString(top.resolve("src/bench/quick/needs"), "sh:dash env:coreutils\n");
        assertTrue(stoa(Map.of(), "bench", "quick").said.contains("measured"));
        assertEquals("wrk:wrk\n", Files.readString(Path.of("src/bench/webhook/needs")));
    }

    @Test
    void chaosIsListedAndTakesANumberOfRounds() throws Exception {
        script("src/bench/quick/run", "echo measured");
        script("src/bench/wild/chaos", "echo killed $*");
        var list = stoa(Map.of(), "chaos").said;
        assertTrue(list.contains("  wild") && !list.contains("quick"), list);
        assertTrue(stoa(Map.of(), "chaos", "wild", "7", "42").said.contains("killed 7 42"));
        assertRefused(stoa(Map.of(), "chaos", "wild", "often"), "\"often\" is no number of rounds.");
        assertRefused(stoa(Map.of(), "chaos", "quick"), "\"quick\" is no chaos");
        assertTrue(Files.isExecutable(Path.of("src/bench/webhook/chaos")));
    }

    @Test
    void tooOldAJdkIsNamedInOneSentence() throws Exception {
        jdk("old", "17.0.2");
        var run = stoa(Map.of("STOA_JAVA", top.resolve("old/bin/java").toString()));
        assertRefused(run, "a JDK 25 or newer is needed (found only 17 in " + top.resolve("old") + "); install one");
    }

    @Test
    void aJavaThatIsNotThereIsNamedInOneSentence() throws Exception {
        assertRefused(stoa(Map.of("STOA_JAVA", "/nowhere/bin/java")), "STOA_JAVA is \"/nowhere/bin/java\"");
    }

    @Test
    void anUnknownOptionOrCommandIsNamedInOneSentence() throws Exception {
        assertRefused(stoa(Map.of(), "--prot", "1"), "\"--prot\" is no option");
        assertRefused(stoa(Map.of(), "--port"), "--port needs a number.");
        assertRefused(stoa(Map.of(), "fly"), "\"fly\" is no command");
        assertRefused(stoa(Map.of(), "bench", "../evil"), "\"../evil\" is no benchmark");
    }

    @Test
    void noNetworkAtTheFirstBuildIsSaidInOneSentence() throws Exception {
        script("mvnw", "echo '[ERROR] Could not transfer artifact x from/to central: Unknown host'; exit 1");
        assertRefused(stoa(Map.of()), "the build could not reach Maven Central; connect to the network");
    }

    @Test
    void aBuildThatFailsShowsItsErrors() throws Exception {
        script("mvnw", "echo '[ERROR] Page.java:[3,1] class expected'; exit 1");
        var run = stoa(Map.of());
        assertEquals(1, run.code);
        assertTrue(run.said.contains("class expected") && run.said.contains("stoa: the build failed"), run.said);
    }

    @Test
    void aFolderThatCannotBeWrittenIsNamedInOneSentence() throws Exception {
        Files.writeString(top.resolve("target"), "in the way");
        assertRefused(stoa(Map.of()), "the folder " + top.toRealPath() + "/target cannot be written");
    }

    @Test
    void helpNamesEveryCommandThatExists() throws Exception {
        var help = stoa(Map.of(), "help").said;
        for (var command : List.of(
                "[run]",
                "dev",
                "sync",
                "--full",
                "--dry-run",
                "test",
                "bench",
                "chaos",
                "screenshots",
                "--port",
                "--data-dir",
                "--empty")) {
            assertTrue(help.contains(command), command);
        }
    }

    private static void assertRefused(Run run, String sentence) {
        assertEquals(1, run.code, run.said);
        var last = run.said.strip().lines().reduce((earlier, later) -> later).orElseThrow();
        assertTrue(last.startsWith("stoa: " + sentence) && last.endsWith("."), run.said);
        assertFalse(run.said.contains("java: "), run.said);
    }

    private Run stoa(Map<String, String> settings, String... arguments) throws Exception {
        var command = new ArrayList<>(List.of(top.resolve("stoa").toString()));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command).directory(top.toFile()).redirectErrorStream(true);
        process.environment().clear();
        process.environment().put("PATH", "/usr/bin:/bin");
        process.environment().put("JAVA_HOME", top.resolve("jdk").toString());
        process.environment().put("STOA_TRAIN", "false");
        process.environment().putAll(settings);
        var running = process.start();
        var said = new String(running.getInputStream().readAllBytes());
        assertTrue(running.waitFor(10, TimeUnit.SECONDS));
        return new Run(running.exitValue(), said);
    }

    /** Ends when the portal and the training beside it have ended: both hold the pipe. */
    private void train() throws Exception {
        assertEquals(0, stoa(Map.of("STOA_TRAIN", "true", "STOA_TRAINING_DELAY", "0")).code);
    }

    private void jdk(String name, String version) throws IOException {
        script(name + "/bin/java", JAVA);
        script(name + "/bin/javac", "");
        Files.writeString(top.resolve(name).resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    }

    private void script(String name, String body) throws IOException {
        var file = top.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, body.startsWith("#!") ? body : "#!/bin/sh\n" + body + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private long builds() throws IOException {
        try (var lines = Files.lines(top.resolve("builds"))) {
            return lines.count();
        }
    }
}
