package dev.stoa.platform;

import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the value of one setting must look like.
 *
 * @param expected ends the sentence "STOA_… must be …"
 * @param secret the value holds a password or a token and is never shown
 */
record SettingRule(String setting, Predicate<String> fits, String expected, boolean secret) {

    /** In the order in which an operator reads them; each has a value of its own, whatever the others say. */
    static final List<SettingRule> ALL = List.of(
            shown("STOA_PORT", SettingRule::isPort, "a number from 1 to 65535"),
            shown("STOA_MANAGEMENT_PORT", SettingRule::isPort, "a number from 1 to 65535"),
            shown("STOA_BASE_URL", SettingRule::isWebAddress, "an address such as https://opensource.example.com"),
            shown("STOA_EMPTY", SettingRule::isYesOrNo, "true or false"),
            shown("STOA_JOBS", SettingRule::isYesOrNo, "true or false"),
            shown("STOA_LIVE_STREAMS", value -> value.matches("[1-9]\\d{0,5}"), "a number from 1 to 999999"),
            shown("STOA_DATA_REQUESTS", value -> value.matches("[1-9]\\d{0,6}"), "a number from 1 to 9999999"),
            shown("STOA_SURROGATE_KEYS", SettingRule::isYesOrNo, "true or false"),
            shown("STOA_WEBSUB_HUB", SettingRule::isWebAddress, "an address such as https://hub.example.com/"),
            shown("STOA_CONTENT_DIR", value -> Files.isDirectory(Path.of(value)), "an existing folder"),
            shown("STOA_COMPANY_NAME", SettingRule::isName, "a name of at most 80 characters on one line"),
            shown(
                    "STOA_LANGUAGES",
                    value -> value.matches("(en|de|sv)(, ?(en|de|sv))*"),
                    "languages out of en, de and sv with commas between, such as en,de"),
            shown("STOA_ACCENT", value -> value.matches("#[0-9a-fA-F]{6}"), "a colour such as #0f5c74"),
            shown(
                    "STOA_LOGO",
                    value -> LogoFile.read(Path.of(value)).width() > 0,
                    "a PNG, or an SVG with a viewBox, of at most 100 KB"),
            shown("STOA_GITHUB_ORGS", SettingRule::areLogins, "GitHub organisations with commas between them"),
            shown("STOA_GITHUB_API_URL", SettingRule::isWebAddress, "an address such as https://api.github.com"),
            shown(
                    "STOA_GITHUB_GRAPHQL_URL",
                    SettingRule::isWebAddress,
                    "an address such as https://api.github.com/graphql"),
            shown("STOA_GITHUB_GIT_URL", SettingRule::isWebAddress, "an address such as https://github.com"),
            hidden("STOA_GITHUB_TOKEN", value -> value.matches("\\S+"), "a token without spaces"),
            shown(
                    "STOA_GITHUB_APP_ID",
                    value -> value.matches("[A-Za-z0-9.]{1,40}"),
                    "the number or the client id of a GitHub App"),
            hidden(
                    "STOA_GITHUB_APP_KEY",
                    RsaKey::isOne,
                    "the private RSA key of a GitHub App of at least 2048 bits, as PEM text or the path of such a file"),
            shown(
                    "STOA_GITHUB_OAUTH_CLIENT_ID",
                    value -> value.matches("[A-Za-z0-9._-]{1,60}"),
                    "the client id of an OAuth app of GitHub"),
            hidden("STOA_GITHUB_OAUTH_CLIENT_SECRET", value -> value.matches("\\S+"), "a secret without spaces"),
            hidden(
                    "STOA_WEBHOOK_SECRET",
                    SettingRule::areSecrets,
                    "one secret of at least 16 characters, or two with a comma between them"),
            shown("STOA_WEBHOOK_KEEP_DAYS", SettingRule::isCount, "a number from 1 to 9999"),
            hidden(
                    "STOA_JDBC_URL",
                    value -> value.startsWith("jdbc:postgresql://"),
                    "an address such as jdbc:postgresql://host:5432/stoa?user=…&password=…"),
            shown(
                    "STOA_OIDC_URL",
                    SettingRule::isWebAddress,
                    "an address such as https://id.example.com/realms/company"),
            shown("STOA_OIDC_CLIENT_ID", value -> value.matches("\\S+"), "the name of a client, without spaces"),
            shown(
                    "STOA_IMPORT_HOSTS",
                    SettingRule::areHosts,
                    "names of hosts with commas between them, such as raw.githubusercontent.com"),
            shown("STOA_CLAMD", SettingRule::isHostAndPort, "a host and a port such as localhost:3310"),
            hidden(
                    "STOA_SMTP_URL",
                    value -> isAddress(value, Set.of("smtp", "smtps")),
                    "an address such as smtp://user:password@host:587"),
            shown("STOA_LIFECYCLE_NO_RESPONSE_DAYS", SettingRule::isCount, "a number from 1 to 9999"),
            shown("STOA_LIFECYCLE_NO_COMMIT_DAYS", SettingRule::isCount, "a number from 1 to 9999"),
            shown("STOA_LIFECYCLE_NEW_ACTIVITY_DAYS", SettingRule::isCount, "a number from 1 to 9999"),
            shown("STOA_LIFECYCLE_NEW_ACTIVITY_COMMITS", SettingRule::isCount, "a number from 1 to 9999"),
            shown("STOA_MAIL_FROM", value -> value.matches("\\S+@\\S+"), "an address such as stoa@example.com"));

    /** Every variable that means something: those with a rule, those that are looked at elsewhere, the launcher's own. */
    static final Set<String> NAMES = Stream.concat(
                    ALL.stream().map(SettingRule::setting),
                    Stream.of(
                            "STOA_HOST",
                            "STOA_DATA_DIR",
                            "STOA_OIDC_CLIENT_SECRET",
                            "STOA_KEYCLOAK_ZIP",
                            "STOA_JAVA",
                            "STOA_JAVA_OPTS",
                            "STOA_TRAIN",
                            "STOA_TRAINING_DELAY"))
            .collect(Collectors.toUnmodifiableSet());

    private static SettingRule shown(String setting, Predicate<String> fits, String expected) {
        return new SettingRule(setting, fits, expected, false);
    }

    private static SettingRule hidden(String setting, Predicate<String> fits, String expected) {
        return new SettingRule(setting, fits, expected, true);
    }

    boolean refuses(String value) {
        try {
            return !fits.test(value);
        } catch (IllegalArgumentException | UncheckedIOException e) {
            return true;
        }
    }

    String sentence(String value) {
        return secret
                ? "%s does not fit: it must be %s.".formatted(setting, expected)
                : "%s is \"%s\": it must be %s.".formatted(setting, value, expected);
    }

    private static boolean isPort(String value) {
        return value.matches("\\d{1,5}") && Integer.parseInt(value) >= 1 && Integer.parseInt(value) <= 65_535;
    }

    private static boolean isCount(String value) {
        return value.matches("[1-9]\\d{0,3}");
    }

    private static boolean isYesOrNo(String value) {
        return value.equals("true") || value.equals("false");
    }

    private static boolean isName(String value) {
        return value.length() <= 80 && value.chars().noneMatch(Character::isISOControl);
    }

    /** GitHub's rule for logins: letters, digits and single hyphens inside, at most 39 characters. */
    private static boolean areLogins(String value) {
        return Arrays.stream(value.split(",", -1))
                .map(String::strip)
                .allMatch(login -> login.length() <= 39 && login.matches("[A-Za-z0-9]+(-[A-Za-z0-9]+)*"));
    }

    private static boolean areHosts(String value) {
        return Arrays.stream(value.split(",", -1))
                .map(String::strip)
                .allMatch(host -> host.matches("(?i)[a-z0-9-]+(\\.[a-z0-9-]+)+(:\\d{1,5})?"));
    }

    private static boolean isHostAndPort(String value) {
        return value.matches("[A-Za-z0-9.-]{1,253}:\\d{1,5}") && isPort(value.substring(value.indexOf(':') + 1));
    }

    private static boolean areSecrets(String value) {
        var secrets = value.split(",", -1);
        return secrets.length <= 2
                && Arrays.stream(secrets).allMatch(secret -> secret.strip().length() >= 16);
    }

    private static boolean isWebAddress(String value) {
        return isAddress(value, Set.of("http", "https"));
    }

    private static boolean isAddress(String value, Set<String> schemes) {
        try {
            var address = new URI(value);
            return address.getScheme() != null
                    && schemes.contains(address.getScheme())
                    && address.getHost() != null
                    && address.getQuery() == null
                    && address.getFragment() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
