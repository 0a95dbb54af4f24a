package dev.stoa.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.qute.Engine;
import io.quarkus.qute.EngineBuilder;
import io.quarkus.qute.EvalContext;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateException;
import io.quarkus.qute.ValueResolver;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names mean what they mean to Qute alone, and those of outer scopes are found without asking every resolver. */
class OuterScopesTest {

    /** Stands for the hundreds of resolvers of types: never knows the name, and counts how often it is asked. */
    private static final class Asked implements ValueResolver {

        private final AtomicInteger times = new AtomicInteger();

        @Override
        public int getPriority() {
            return 20;
        }

        @Override
        public boolean appliesTo(EvalContext context) {
            times.incrementAndGet();
            return false;
        }

        @Override
        public CompletionStage<Object> resolve(EvalContext context) {
            throw new IllegalStateException("never applies");
        }
    }

    private static EngineBuilder qute() {
        return Engine.builder().addDefaults();
    }

    private static String render(Template template) {
        return template.data("page", "P", "items", List.of(1, 2), "map", Map.of("own", "O"))
                .render();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{#each items}{it}{page}{/each}                             | 1P2P",
                "{#for i in items}{i_count}{#for j in items}{i}{page}{/for}{/for} | 11P1P22P2P",
                "{#for page in items}{page}{/for}{page}                     | 12P",
                "{#let page='L'}{#each items}{page}{/each}{/let}{page}      | LLP",
                "{#let other=page}{#each items}{other}{/each}{/let}         | PP",
                "{#with map}{own}{page}{/with}                              | OP",
                "{#with map}{#each items}{own}{page}{/each}{/with}          | OPOP",
                "{#each items}{#if page == 'P'}{it}{/if}{/each}             | 12",
                "{#each items}{page.or('none')}{missing.or('none')}{/each}  | PnonePnone",
            })
    void meansWhatItMeansWithoutIt(String text, String shown) {
        assertEquals(shown, render(qute().build().parse(text)));
        var template = qute().addValueResolver(new OuterScopes()).build().parse(text);
        assertEquals(shown, render(template));
        assertEquals(shown, render(template), "the second time, when Qute knows whom to ask first");
    }

    @Test
    void aNameThatNobodyKnowsIsTold() {
        var template = qute().addValueResolver(new OuterScopes()).build().parse("{#each items}{nowhere}{/each}");
        var wrong = assertThrows(TemplateException.class, () -> render(template));
        assertTrue(wrong.getMessage().contains("nowhere"), wrong.getMessage());
    }

    @Test
    void nobodyElseIsAskedForTheNameOfAnOuterScope() {
        var alone = new Asked();
        var asked = new Asked();
        var text = "{#each items}{page}{/each}";
        var without = qute().addValueResolver(alone).build().parse(text);
        var with = qute().addValueResolver(asked)
                .addValueResolver(new OuterScopes())
                .build()
                .parse(text);
        render(without);
        render(with);
        alone.times.set(0);
        asked.times.set(0);
        render(without);
        render(with);
        assertEquals(0, asked.times.get());
        assertTrue(alone.times.get() > 0, "by itself Qute asks each: else this class is not needed any more");
    }
}
