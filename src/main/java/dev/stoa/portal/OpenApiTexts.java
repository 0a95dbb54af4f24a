package dev.stoa.portal;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of the page of the interface; what it says of each address stands beside {@code openapi.yaml}. */
@MessageBundle("openapi")
public interface OpenApiTexts {

    @Message("For programs")
    String title();

    @Message("Every page as JSON and CSV: addresses, parameters, examples.")
    String description();

    @Message(
            "Every page answers as JSON and CSV too: append <code>.json</code> or <code>.csv</code> to its address, or say so in <code>Accept</code>. No key is needed, and scripts of any site may ask.")
    String lead();

    @Message("OpenAPI 3.1, with a schema and an example of every answer")
    String document();

    @Message("What the fields mean")
    String fields();

    @Message("Badges and frames for your own pages")
    String embeds();
}
