package dev.stoa.platform;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.config.ConfigMappings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StartCheckTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            STOA_PORT            | 80a
            STOA_PORT            | 0
            STOA_PORT            | 65536
            STOA_MANAGEMENT_PORT | -1
            STOA_BASE_URL        | localhost
            STOA_BASE_URL        | ftp://localhost
            STOA_BASE_URL        | http://localhost:port
            STOA_BASE_URL        | http://local host
            STOA_EMPTY           | yes
            STOA_ACCENT          | blue
            STOA_ACCENT          | #ffcc00
            STOA_LOGO            | no/such/logo.svg
            STOA_LOGO            | README.md
            STOA_JOBS            | 1
            STOA_CONTENT_DIR     | no/such/folder
            STOA_GITHUB_ORGS     | spotify;apache
            STOA_GITHUB_ORGS     | spotify,
            STOA_GITHUB_ORGS     | -spotify
            STOA_GITHUB_ORGS     | https://github.com/spotify
            STOA_GITHUB_API_URL  | api.github.com
            STOA_GITHUB_GRAPHQL_URL | graphql
            STOA_GITHUB_GIT_URL  | git@github.com
            STOA_GITHUB_APP_ID   | my app
            STOA_OIDC_URL        | id.example.com
            STOA_OIDC_CLIENT_ID  | two words
            STOA_WEBHOOK_KEEP_DAYS | 0
            STOA_MAIL_FROM       | the portal
            """)
    void aWrongValueIsNamedAndShownInOneSentence(String setting, String value) {
        var sentence = refused(Map.of(setting, value));
        assertTrue(sentence.startsWith(setting + " is \"" + value + "\": it must be "), sentence);
        assertTrue(sentence.endsWith(".") && !sentence.contains("\n"), sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            STOA_GITHUB_TOKEN   | ghp_not a token
            STOA_GITHUB_APP_KEY | no/such/file.pem
            STOA_GITHUB_APP_KEY | -----BEGIN PRIVATE KEY-----\\nMIIB\\n-----END PRIVATE KEY-----
            STOA_WEBHOOK_SECRET | tooshort
            STOA_WEBHOOK_SECRET | long-enough-for-one,short
            STOA_WEBHOOK_SECRET | long-enough-for-one,long-enough-for-two,long-enough-three
            STOA_JDBC_URL       | postgres://erik:hunter2@host/stoa
            STOA_SMTP_URL       | http://erik:hunter2@host
            """)
    void aWrongSecretIsNamedAndNeverShown(String setting, String value) {
        var sentence = refused(Map.of(setting, value));
        assertTrue(sentence.startsWith(setting + " does not fit: it must be "), sentence);
        assertFalse(sentence.contains(value), sentence);
    }

    @Test
    void aCompanyNameIsOneLineOfAtMost80Characters() {
        assertTrue(refused(Map.of("STOA_COMPANY_NAME", "x".repeat(81))).startsWith("STOA_COMPANY_NAME"));
        assertTrue(refused(Map.of("STOA_COMPANY_NAME", "two\nlines")).startsWith("STOA_COMPANY_NAME"));
        accepted(Map.of("STOA_COMPANY_NAME", "Émile & Søn A/S"));
    }

    @Test
    void goodSettingsAndNoSettingsAtAllAreAccepted() {
        accepted(Map.of());
        accepted(Map.of("STOA_PORT", "", "STOA_GITHUB_ORGS", " "));
        accepted(Map.of(
                "STOA_BASE_URL",
                "https://opensource.example.com",
                "STOA_OIDC_URL",
                "https://id.example.com/realms/company",
                "STOA_OIDC_CLIENT_ID",
                "stoa",
                "STOA_OIDC_CLIENT_SECRET",
                "s",
                "STOA_JDBC_URL",
                "jdbc:postgresql://db:5432/stoa?user=stoa&password=secret",
                "STOA_GITHUB_ORGS",
                "spotify, apache",
                "STOA_GITHUB_TOKEN",
                "ghp_token",
                "STOA_GITHUB_API_URL",
                "https://github.example.com/api/v3",
                "STOA_WEBHOOK_SECRET",
                "0123456789abcdef,fedcba9876543210",
                "STOA_SMTP_URL",
                "smtp://erik:secret@mail.example.com:587"));
    }

    @Test
    void sampleUsersAreForThisMachineOnly() {
        var sentence = refused(Map.of("STOA_BASE_URL", "https://opensource.example.com"));
        assertTrue(sentence.startsWith("STOA_BASE_URL") && sentence.contains("STOA_OIDC_URL"), sentence);
        accepted(Map.of("STOA_BASE_URL", "http://localhost:9999"));
    }

    @Test
    void aProviderNeedsItsClient() {
        assertTrue(refused(Map.of("STOA_OIDC_URL", "https://id.example.com")).contains("STOA_OIDC_CLIENT_ID"));
    }

    @Test
    void organisationsNeedAToken() {
        var sentence = refused(Map.of("STOA_GITHUB_ORGS", "spotify"));
        assertTrue(sentence.startsWith("STOA_GITHUB_ORGS is set: STOA_GITHUB_TOKEN must be set with it"), sentence);
        accepted(Map.of("STOA_GITHUB_TOKEN", "ghp_token"));
    }

    @Test
    void aGitHubAppIsWholeAndStandsInForAToken() throws Exception {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        var pem = "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getEncoder()
                        .encodeToString(generator.generateKeyPair().getPrivate().getEncoded())
                + "\n-----END PRIVATE KEY-----\n";
        assertEquals(
                "STOA_GITHUB_APP_ID is set: STOA_GITHUB_APP_KEY must be set with it.",
                refused(Map.of("STOA_GITHUB_APP_ID", "4711", "STOA_GITHUB_TOKEN", "ghp_token")));
        assertEquals(
                "STOA_GITHUB_APP_KEY is set: STOA_GITHUB_APP_ID must be set with it.",
                refused(Map.of("STOA_GITHUB_APP_KEY", pem)));
        var app = new HashMap<>(Map.of("STOA_GITHUB_APP_ID", "Iv1.0123456789abcdef", "STOA_GITHUB_APP_KEY", pem));
        accepted(app);
        app.put("STOA_GITHUB_ORGS", "spotify");
        accepted(app);
        app.put("STOA_GITHUB_TOKEN", "ghp_token");
        assertTrue(refused(app).startsWith("STOA_GITHUB_TOKEN and STOA_GITHUB_APP_ID are both set"));
    }

    @Test
    void aMisspeltSettingIsNamed() {
        var sentences = StartCheck.unknown(Set.of("STOA_PORT", "STOA_COMPNAY_NAME", "STOA_TRAIN", "HOME"));
        assertEquals(
                List.of("STOA_COMPNAY_NAME is no setting of Stoa and does nothing; README.md lists them all."),
                sentences);
    }

    @Test
    void everySettingIsKnownAndInTheReadme() throws IOException {
        var exist = new TreeSet<String>();
        ConfigMappings.getProperties(ConfigMappings.ConfigClass.configClass(StoaConfig.class))
                .keySet()
                .forEach(name -> exist.add(
                        name.replace("[*]", "").toUpperCase(Locale.ROOT).replaceAll("[.-]", "_")));
        var named = Pattern.compile("\\bSTOA_[A-Z_]+\\b");
        var handedOn = Files.readString(Path.of("src/main/resources/application.properties"));
        named.matcher(handedOn).results().forEach(match -> exist.add(match.group()));
        assertEquals(List.of(), StartCheck.unknown(exist));
        var readme = Files.readString(Path.of("README.md"));
        for (var name : SettingRule.NAMES) {
            assertTrue(readme.contains("`" + name + "`"), name);
        }
    }

    @Test
    void aHostOfAnotherMachineIsNamed() {
        for (var host : List.of("192.0.2.1", "no such host")) {
            var check = new StartCheck(Map.of("STOA_HOST", host)::get);
            var sentence = assertThrows(StartRefused.class, check::ports).getMessage();
            assertTrue(sentence.startsWith("STOA_HOST is \"" + host + "\""), sentence);
        }
    }

    @Test
    void aFolderOfSomebodyElseIsLeftAsItIs() throws IOException {
        var photos = Files.createDirectory(folder.resolve("photos"));
        Files.setPosixFilePermissions(photos, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.writeString(photos.resolve("cat.jpg"), "meow");
        assertEquals(
                "STOA_DATA_DIR: " + photos
                        + " is not empty and is no data folder of Stoa; choose one of its own with --data-dir.",
                refused(Map.of("STOA_DATA_DIR", photos.toString())));
        assertEquals("rwxr-xr-x", PosixFilePermissions.toString(Files.getPosixFilePermissions(photos)));
        try (var files = Files.list(photos)) {
            assertEquals(1, files.count());
        }
    }

    @Test
    void aFreshVolumeAndAnEarlierDataFolderAreTakenAndMadePrivate() throws IOException {
        var volume = Files.createDirectory(folder.resolve("volume"));
        Files.createDirectory(volume.resolve("lost+found"));
        var earlier = Files.createDirectory(folder.resolve("earlier"));
        Files.createFile(earlier.resolve("stoa.lock"));
        Files.createDirectory(earlier.resolve("postgres"));
        for (var data : List.of(volume, earlier)) {
            Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
            accepted(Map.of("STOA_DATA_DIR", data.toString()));
            assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(data)));
        }
    }

    @Test
    void aPortInUseIsNamed() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = String.valueOf(taken.getLocalPort());
            var check = new StartCheck(Map.of("STOA_PORT", port)::get);
            var sentence = assertThrows(StartRefused.class, check::ports).getMessage();
            assertTrue(sentence.startsWith("STOA_PORT: port " + port + " is in use"), sentence);
        }
    }

    @Test
    void aFolderThatCannotBeMadeIsNamed() throws IOException {
        var file = Files.writeString(folder.resolve("file"), "in the way");
        var sentence = refused(Map.of("STOA_DATA_DIR", file.resolve("data").toString()));
        assertTrue(
                sentence.startsWith("STOA_DATA_DIR: the folder " + file) && sentence.contains("cannot be written"),
                sentence);
    }

    @Test
    void aFolderInUseByAnotherProcessIsRefusedWithItsNumber() throws Exception {
        var other = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var said = other.inputReader()) {
            assertEquals("claimed", said.readLine());
            var sentence = refused(Map.of());
            assertTrue(sentence.contains("is in use by another Stoa (process " + other.pid() + ")"), sentence);
        } finally {
            other.destroyForcibly().waitFor();
        }
        accepted(Map.of());
    }

    /** Another Stoa on the same folder. */
    static final class Holder {
        public static void main(String... args) throws Exception {
            var folder = Path.of(args[0]);
            if (!DataFolder.claim(folder) || DataFolder.claim(folder)) {
                throw new AssertionError("only the first claim of a JVM is one");
            }
            System.out.println("claimed");
            Thread.sleep(60_000);
        }
    }

    private void accepted(Map<String, String> settings) {
        assertDoesNotThrow(() -> check(settings).settings());
    }

    private String refused(Map<String, String> settings) {
        return assertThrows(StartRefused.class, () -> check(settings).settings())
                .getMessage();
    }

    private StartCheck check(Map<String, String> settings) {
        var all = new HashMap<>(Map.of("STOA_DATA_DIR", folder.toString()));
        all.putAll(settings);
        return new StartCheck(all::get);
    }
}
