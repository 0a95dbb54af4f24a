package dev.stoa.contribution.health;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a definition says, its translations say too; a new metric that is English only is found here. */
@QuarkusTest
class HealthInLanguagesTest {

    private static final Set<String> SAME = Set.of("release", "reviews", "releases", "issues");

    @ParameterizedTest
    @ValueSource(strings = {"de", "sv"})
    void everyDefinitionIsTranslated(String tag) {
        var texts = MessageBundles.get(HealthTexts.class, Localized.Literal.of(tag));
        var left = new ArrayList<String>();
        for (var metric : Metric.ALL) {
            var said = metric.definition();
            same(left, said.name(), texts.name(said.key(), said.name()));
            same(left, said.of(), texts.of(said.key(), said.of()));
            same(left, said.formula(), texts.formula(said.key(), said.formula()));
            same(left, said.leavesOut(), texts.leavesOut(said.key(), said.leavesOut()));
            same(left, said.spread() + " 2 h", texts.spread(said.spread(), "2 h"));
            Stream.of(said.counts(), said.apart(), said.aside()).forEach(many -> {
                same(left, many, texts.counted(many, 1, many));
                same(left, many, texts.counted(many, 2, many));
            });
        }
        assertEquals(List.of(), left);
    }

    private static void same(List<String> left, String english, String translated) {
        if (!english.isBlank() && !english.startsWith(" ") && english.equals(translated) && !SAME.contains(english)) {
            left.add(english);
        }
        if (english.isBlank() != translated.isBlank()) {
            left.add(english + " is said as nothing");
        }
    }
}
