package dev.stoa.support.github;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.FieldDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import graphql.schema.Coercing;
import graphql.schema.DataFetcher;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.TypeResolver;
import graphql.schema.idl.FieldWiringEnvironment;
import graphql.schema.idl.InterfaceWiringEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeInfo;
import graphql.schema.idl.UnionWiringEnvironment;
import graphql.schema.idl.WiringFactory;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** GitHub's public GraphQL schema, brought to life: plain maps are the data, a {@code __typename} says what each is. */
final class PublicSchema {

    private PublicSchema() {}

    /** @param fetchers by type and field, for what no map can answer */
    static GraphQLSchema with(Map<String, Map<String, DataFetcher<Object>>> fetchers) {
        ParserOptions whole = ParserOptions.newParserOptions()
                .maxTokens(Integer.MAX_VALUE)
                .maxCharacters(Integer.MAX_VALUE)
                .maxWhitespaceTokens(Integer.MAX_VALUE)
                .captureIgnoredChars(false)
                .build();
        try (Reader text = new InputStreamReader(
                new GZIPInputStream(PublicSchema.class.getResourceAsStream("/github/schema.graphql.gz")),
                StandardCharsets.UTF_8)) {
            var document = Parser.parse(ParserEnvironment.newParserEnvironment()
                    .document(text)
                    .parserOptions(whole)
                    .build());
            var definitions = document.getDefinitions().stream()
                    .map(definition -> definition instanceof ObjectTypeDefinition type ? once(type) : definition)
                    .toList();
            var registry =
                    new SchemaParser().buildRegistry(document.transform(builder -> builder.definitions(definitions)));
            var wiring = RuntimeWiring.newRuntimeWiring().wiringFactory(new Maps());
            fetchers.forEach((name, fields) -> wiring.type(name, type -> {
                fields.forEach(type::dataFetcher);
                return type;
            }));
            registry.scalars().keySet().stream()
                    .filter(name -> !graphql.schema.idl.ScalarInfo.isGraphqlSpecifiedScalar(name))
                    .forEach(name -> wiring.scalar(text(name)));
            return new SchemaGenerator().makeExecutableSchema(registry, wiring.build());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** The published schema names some fields of EnterpriseOwnerInfo twice. */
    private static ObjectTypeDefinition once(ObjectTypeDefinition type) {
        Map<String, FieldDefinition> fields = new LinkedHashMap<>();
        type.getFieldDefinitions().forEach(field -> fields.putIfAbsent(field.getName(), field));
        return fields.size() == type.getFieldDefinitions().size()
                ? type
                : type.transform(builder ->
                        builder.fieldDefinitions(fields.values().stream().toList()));
    }

    /** GitHub's own scalars all travel as text, BigInt too. */
    private static GraphQLScalarType text(String name) {
        return GraphQLScalarType.newScalar()
                .name(name)
                .coercing(new Coercing<String, String>() {
                    @Override
                    public String serialize(Object value, GraphQLContext context, Locale locale) {
                        return value.toString();
                    }

                    @Override
                    public String parseValue(Object value, GraphQLContext context, Locale locale) {
                        return value.toString();
                    }

                    @Override
                    public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
                        return StringValue.of(input.toString());
                    }

                    @Override
                    public String parseLiteral(
                            Value<?> value, CoercedVariables variables, GraphQLContext context, Locale locale) {
                        return ((StringValue) value).getValue();
                    }
                })
                .build();
    }

    private static final class Maps implements WiringFactory {

        @Override
        public boolean providesTypeResolver(InterfaceWiringEnvironment environment) {
            return true;
        }

        @Override
        public TypeResolver getTypeResolver(InterfaceWiringEnvironment environment) {
            return typeName();
        }

        @Override
        public boolean providesTypeResolver(UnionWiringEnvironment environment) {
            return true;
        }

        @Override
        public TypeResolver getTypeResolver(UnionWiringEnvironment environment) {
            return typeName();
        }

        @Override
        public boolean providesDataFetcher(FieldWiringEnvironment environment) {
            String type = TypeInfo.typeInfo(environment.getFieldDefinition().getType())
                    .getName();
            return type.endsWith("Connection") && !type.startsWith("SearchResultItem");
        }

        @Override
        public DataFetcher<?> getDataFetcher(FieldWiringEnvironment environment) {
            return new ConnectionFetcher();
        }

        private static TypeResolver typeName() {
            return call -> call.getSchema()
                    .getObjectType(call.<Map<String, Object>>getObject()
                            .get("__typename")
                            .toString());
        }
    }
}
