package dev.stoa.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every text of the site is there in each language, says the same things, and carries no element of HTML around what
 * somebody typed: a message with elements is put out as it is.
 */
class BundlesTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path FILES = Path.of("src/main/resources/messages");
    private static final List<String> TAGS = List.of("de", "sv");

    /** What is put out, not what is asked by a section. */
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-zA-Z]\\w*)[^}]*}");

    private static final Pattern SECTION = Pattern.compile("\\{#(?:if|else if|when)([^}]*)}");
    private static final Pattern ELEMENT = Pattern.compile("<(/?[a-z]\\w*)[^>]*>");

    /** Here the text is made by our code, whoever typed what: a date, a state, the kind and size of a file, a random key. */
    private static final Set<String> MADE_BY_US = Set.of(
            "asker.own",
            "correction.settledAt",
            "events.wasToBeOnRow",
            "oneEvent.wasToBegin",
            "oneEvent.wasToBeOn",
            "sponsoringPage.sentAt");

    /** A message that only passes English words on, which a translation says in its own. */
    private static final Pattern PASSED_ON = Pattern.compile("\\{\\w+}");

    /** German writes the number itself, "jeden 3. Monat"; the word for it is made from the same number. */
    private static final Set<String> SAID_BY_ANOTHER = Set.of("de rhythm.monthsOn", "de rhythm.monthsOnDay");

    private static List<Class<?>> bundles() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(BundlesTest::isBundle)
                    .map(BundlesTest::type)
                    .sorted((a, b) -> name(a).compareTo(name(b)))
                    .collect(Collectors.toList());
        }
    }

    private static boolean isBundle(Path source) {
        try {
            return Files.readString(source).contains("@MessageBundle(\"");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> type(Path source) {
        var name = SOURCES.relativize(source).toString().replace('/', '.').replaceFirst("\\.java$", "");
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String name(Class<?> bundle) {
        return bundle.getAnnotation(MessageBundle.class).value();
    }

    private static Map<String, String> translations(String bundle, String tag) {
        try {
            var all = new LinkedHashMap<String, String>();
            for (var line : Files.readAllLines(FILES.resolve(bundle + "_" + tag + ".properties"))) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    int end = line.indexOf('=');
                    var twice = all.put(line.substring(0, end).strip(), line.substring(end + 1));
                    assertEquals(null, twice, bundle + "_" + tag + " says twice: " + line);
                }
            }
            return all;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Method> messages(Class<?> bundle) {
        return Arrays.stream(bundle.getMethods())
                .filter(method -> method.isAnnotationPresent(Message.class))
                .collect(Collectors.toMap(Method::getName, method -> method));
    }

    private static String english(Method message) {
        return message.getAnnotation(Message.class).value();
    }

    /** Each message in English with each translation. */
    private static List<String> wrong(BiConsumer<Translated, List<String>> look) throws IOException {
        var wrong = new ArrayList<String>();
        for (var bundle : bundles()) {
            for (var tag : TAGS) {
                var translations = translations(name(bundle), tag);
                messages(bundle)
                        .values()
                        .forEach(message -> look.accept(
                                new Translated(
                                        name(bundle) + "." + message.getName(),
                                        tag,
                                        message,
                                        translations.getOrDefault(message.getName(), "")),
                                wrong));
            }
        }
        wrong.sort(null);
        return wrong;
    }

    private record Translated(String name, String tag, Method message, String text) {}

    @Test
    void everyMessageIsThereInEachLanguageAndNoOther() throws IOException {
        var files = new TreeSet<String>();
        for (var bundle : bundles()) {
            for (var tag : TAGS) {
                files.add(name(bundle) + "_" + tag + ".properties");
                var translations = translations(name(bundle), tag);
                assertEquals(
                        new TreeSet<>(messages(bundle).keySet()),
                        new TreeSet<>(translations.keySet()),
                        name(bundle) + "_" + tag);
                translations.forEach((key, text) -> assertFalse(text.isBlank(), name(bundle) + "." + key));
            }
        }
        try (Stream<Path> there = Files.list(FILES)) {
            assertEquals(
                    files,
                    there.map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new)));
        }
    }

    /** A number may be said in a word ("one project"), where the translation asks for it. */
    @Test
    void translationsPutOutWhatTheEnglishDoes() throws IOException {
        assertEquals(List.of(), wrong((one, wrong) -> {
            var english = placeholders(english(one.message));
            var here = placeholders(one.text);
            var known = Arrays.stream(one.message.getParameters())
                    .map(parameter -> parameter.getName())
                    .collect(Collectors.toSet());
            var asked = SECTION.matcher(one.text)
                    .results()
                    .flatMap(section -> Arrays.stream(section.group(1).split("\\W+")))
                    .collect(Collectors.toSet());
            var missing = new TreeSet<>(english);
            missing.removeAll(here);
            missing.removeAll(asked);
            if (PASSED_ON.matcher(english(one.message)).matches()) {
                missing.clear();
            }
            var more = new TreeSet<>(here);
            more.removeAll(known);
            if (!missing.isEmpty() && !SAID_BY_ANOTHER.contains(one.tag + " " + one.name) || !more.isEmpty()) {
                wrong.add(one.tag + " " + one.name + " lacks " + missing + ", invents " + more);
            }
        }));
    }

    @Test
    void elementsAreTheSameAndStandAroundNothingThatSomebodyTyped() throws IOException {
        assertEquals(List.of(), wrong((one, wrong) -> {
            var english = elements(english(one.message));
            if (!english.equals(elements(one.text))) {
                wrong.add(one.tag + " " + one.name + " has other elements");
            }
            boolean typed = Arrays.asList(one.message.getParameterTypes()).contains(String.class);
            if (!english.isEmpty() && typed && !MADE_BY_US.contains(one.name)) {
                wrong.add(one.tag + " " + one.name + " has elements around a text");
            }
        }));
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private static Set<String> elements(String text) {
        var elements = new HashSet<String>();
        ELEMENT.matcher(text).results().forEach(found -> elements.add(found.group()));
        return elements;
    }
}
