package dev.stoa.portal;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import dev.stoa.site.Csv;
import dev.stoa.site.Single;
import java.util.List;
import java.util.stream.Collectors;

/** The document itself; as CSV its addresses with their parameters. */
record OpenApiAnswer(@JsonValue JsonNode document, List<OpenApi.Operation> operations) implements Single {

    private record Line(String address, String summary, String parameters) {

        static Line of(OpenApi.Operation operation) {
            return new Line(
                    operation.path(),
                    operation.summary(),
                    operation.parameters().stream().map(OpenApi.Parameter::name).collect(Collectors.joining(",")));
        }
    }

    @Override
    public String csv() {
        return Csv.of(Line.class, operations.stream().map(Line::of).toList());
    }
}
