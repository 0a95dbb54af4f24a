package dev.stoa.site;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;

/** Writes a {@link Table} as CSV: what has no place in it stands in the headers ({@link NextLink} tells the next page). */
@Provider
@Produces("text/csv")
class TableWriter implements MessageBodyWriter<Table> {

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType medium) {
        return Table.class.isAssignableFrom(type);
    }

    @Override
    public void writeTo(
            Table table,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType medium,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        headers.putSingle(HttpHeaders.CONTENT_TYPE, Csv.TYPE);
        headers.putSingle("Stoa-Complete", table.complete());
        headers.putSingle("Stoa-Total", table.total());
        if (table.asOf() != null) {
            headers.putSingle("Stoa-As-Of", table.asOf());
        }
        out.write(table.csv().getBytes(StandardCharsets.UTF_8));
    }
}
