package dev.stoa.site;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.qute.CompletedStage;
import io.quarkus.qute.EngineConfiguration;
import io.quarkus.qute.Expression;
import io.quarkus.qute.ResultNode;
import io.quarkus.qute.Scope;
import io.quarkus.qute.SectionHelper;
import io.quarkus.qute.SectionHelperFactory;
import io.quarkus.qute.SingleResultNode;
import java.util.List;
import java.util.concurrent.CompletionStage;

/**
 * A part of a page that shows one value and nothing else, made once for each value and language:
 *
 * <pre>{@code {#kept of}<li><a href="/projects/{of.slug}">{of.name}</a></li>{/kept}}</pre>
 *
 * A list has as many pages as it has filters, orders and ends, and a push moves one row of them: all others are as they were. The
 * value is a record of what is shown, compared by {@code equals}, so what is kept cannot be out of date. Inside nothing may be
 * named but the value, texts and what is the same for the whole site; never the time, the address, or who asks.
 */
@EngineConfiguration
public class KeptSection implements SectionHelperFactory<KeptSection.Part> {

    private static final String VALUE = "value";
    private static final long MOST_CHARACTERS = 8L * 1024 * 1024;

    /** Of no use any more when its template was edited: the new one has parts of its own. */
    private record Shown(Part part, Language language, Object value) {}

    private final Cache<Shown, String> made = Caffeine.newBuilder()
            .maximumWeight(MOST_CHARACTERS)
            .weigher((Shown shown, String text) -> 200 + text.length())
            .build();

    @Override
    public List<String> getDefaultAliases() {
        return List.of("kept");
    }

    @Override
    public ParametersInfo getParameters() {
        return ParametersInfo.builder().addParameter(VALUE).build();
    }

    @Override
    public Scope initializeBlock(Scope outer, BlockInfo block) {
        if (block.getLabel().equals(MAIN_BLOCK_NAME)) {
            block.addExpression(VALUE, block.getParameter(VALUE));
        }
        return outer;
    }

    @Override
    public Part initialize(SectionInitContext context) {
        return new Part(context.getExpression(VALUE));
    }

    /** One place in one template. */
    public final class Part implements SectionHelper {

        private final Expression value;

        private Part(Expression value) {
            this.value = value;
        }

        @Override
        public CompletionStage<ResultNode> resolve(SectionResolutionContext context) {
            return context.resolutionContext().evaluate(value).thenCompose(shown -> {
                var asked = new Shown(this, Language.current(), shown);
                var known = made.getIfPresent(asked);
                return known == null
                        ? context.execute().thenCompose(result -> CompletedStage.of(keep(asked, result)))
                        : CompletedStage.of(new SingleResultNode(known));
            });
        }

        private ResultNode keep(Shown asked, ResultNode result) {
            var text = new StringBuilder();
            result.process(text::append);
            made.put(asked, text.toString());
            return new SingleResultNode(text.toString());
        }
    }
}
