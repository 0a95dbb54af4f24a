package dev.stoa.platform;

import java.net.URI;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** The operator's own PostgreSQL, asked once before the start: what it answers is said without its password. */
final class OwnDatabase {

    /** The server that our migrations and our statements are written for. */
    private static final int OLDEST = 18;

    private static final String ANSWERS_WITHIN_SECONDS = "10";

    private OwnDatabase() {}

    /** @throws StartRefused if it does not answer, does not let us in, is too old or may not be written */
    static void check(String url) {
        var patience = new Properties();
        patience.setProperty("loginTimeout", ANSWERS_WITHIN_SECONDS);
        try (var connection = DriverManager.getConnection(url, patience);
                var query = connection.createStatement();
                var row = query.executeQuery(
                        "select coalesce(has_schema_privilege(current_schema(), 'create'), false), current_user")) {
            var version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST) {
                throw refused(url, "is a PostgreSQL " + version + "; Stoa needs " + OLDEST + " or newer");
            }
            row.next();
            if (!row.getBoolean(1)) {
                throw refused(url, "does not let the user " + row.getString(2) + " make tables; make it the owner");
            }
        } catch (SQLException e) {
            throw refused(url, reason(e), e);
        }
    }

    private static String reason(SQLException e) {
        var state = e.getSQLState() == null ? "" : e.getSQLState();
        return switch (state.length() < 2 ? "" : state.substring(0, 2)) {
            case "08" -> "does not answer; start it or correct the address";
            case "28" -> "refuses the user or the password; correct them";
            case "3D" -> "has no such database; make it or correct the name";
            default -> "cannot be used (" + sentence(e) + ")";
        };
    }

    /** The first line of a message, without its full stop. */
    static String sentence(Throwable e) {
        return String.valueOf(e.getMessage())
                .strip()
                .lines()
                .findFirst()
                .orElse("")
                .replaceAll("[.;:]$", "");
    }

    private static StartRefused refused(String url, String what) {
        return refused(url, what, null);
    }

    private static StartRefused refused(String url, String what, Throwable cause) {
        return new StartRefused("STOA_JDBC_URL: the database at " + place(url) + " " + what + ".", cause);
    }

    /** Host, port and database; neither user nor password, wherever they stand. */
    private static String place(String url) {
        try {
            var address = URI.create(url.replaceFirst("^jdbc:", "").replaceFirst("[?#].*", ""));
            return address.getHost() == null
                    ? "this address"
                    : address.getHost() + (address.getPort() < 0 ? "" : ":" + address.getPort()) + address.getPath();
        } catch (IllegalArgumentException e) {
            return "this address";
        }
    }
}
