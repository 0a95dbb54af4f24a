package dev.stoa.platform;

import io.quarkus.qute.CompletedStage;
import io.quarkus.qute.EngineBuilder;
import io.quarkus.qute.EvalContext;
import io.quarkus.qute.Mapper;
import io.quarkus.qute.ResolutionContext;
import io.quarkus.qute.Results;
import io.quarkus.qute.ValueResolver;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletionStage;

/**
 * Looks a name up in the outer scopes of a template at once. A name inside of a loop, a tag or an included layout mostly belongs
 * to the page around it; by itself Qute asks each of its resolvers (of which there is one for each type that templates show, some
 * six hundred) whether it knows the name before it goes one scope outwards, every time. The result is the same: a scope that
 * may know the name by anything else than its keys is left to Qute.
 */
@Singleton
class OuterScopes implements ValueResolver {

    /** Before all others. */
    private static final int FIRST = 1_000;

    void register(@Observes EngineBuilder builder) {
        builder.addValueResolver(this);
    }

    @Override
    public int getPriority() {
        return FIRST;
    }

    /** A name that stands first in an expression, within a scope that is not the outermost. */
    @Override
    public boolean appliesTo(EvalContext context) {
        var scope = context.resolutionContext();
        return context.getBase() == scope.getData()
                && scope.getParent() != null
                && context.getParams().isEmpty()
                && hasOnlyNames(scope);
    }

    /** What the nearest scope says that has the name; "not found" leaves it to Qute. */
    @Override
    public CompletionStage<Object> resolve(EvalContext context) {
        var name = context.getName();
        for (var scope = context.resolutionContext(); scope != null && hasOnlyNames(scope); scope = scope.getParent()) {
            if (scope.getData() instanceof Mapper names && names.appliesTo(name)) {
                var value = names.getAsync(name);
                if (!isMissing(value)) {
                    return value;
                }
            }
        }
        return Results.notFound(context);
    }

    /** A tag, a loop, a layout: unlike a value, of which a name may be a property. */
    private static boolean hasOnlyNames(ResolutionContext scope) {
        return scope.getData() == null || scope.getData() instanceof Mapper;
    }

    private static boolean isMissing(CompletionStage<Object> value) {
        return value instanceof CompletedStage<Object> done && !done.isFailure() && Results.isNotFound(done.get());
    }
}
