package dev.stoa.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Delivers by wrk, each connection as fast as it is answered, and counts in the table that nothing accepted is missing. */
final class Wrk {

    private static final Pattern ACCEPTED = Pattern.compile("ACCEPTED (\\d+) REFUSED (\\d+) MICROS (\\d+)");

    private final Portal portal;
    private final String body;
    private final Path script;

    Wrk(Portal portal, String body, Path folder) {
        this.portal = portal;
        this.body = body;
        this.script = folder.resolve("deliver.lua");
    }

    /** Deliveries accepted a second. */
    double deliver(int connections, int seconds) throws IOException, InterruptedException, SQLException {
        String run = UUID.randomUUID().toString().substring(0, 8);
        Files.writeString(script, lua(run));
        Tool.Result result = Tool.run(
                "wrk",
                "-t1",
                "-c" + connections,
                "-d" + seconds + "s",
                "-s",
                script.toString(),
                portal.webhook().toString());
        Matcher matcher = ACCEPTED.matcher(result.output());
        if (result.code() != 0 || !matcher.find()) {
            throw new IOException("wrk did not measure: " + result.output());
        }
        long accepted = Long.parseLong(matcher.group(1));
        long stored = stored(run);
        if (!matcher.group(2).equals("0") || stored < accepted) {
            throw new IOException("%d accepted, %s refused, %d stored".formatted(accepted, matcher.group(2), stored));
        }
        return accepted * 1e6 / Long.parseLong(matcher.group(3));
    }

    private long stored(String run) throws IOException, SQLException {
        try (Connection connection = DriverManager.getConnection(portal.jdbcUrl());
                PreparedStatement count =
                        connection.prepareStatement("select count(*) from delivery where guid like ? || '-%'")) {
            count.setString(1, run);
            try (ResultSet row = count.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /**
     * The signature depends on the body alone: one serves all. Each request has a GUID of its own, written into a request that
     * was put together once: what wrk does not spend is left to the portal on the same cores.
     */
    private String lua(String run) throws IOException {
        return """
                local threads, accepted, refused = {}, 0, 0
                function setup(thread)
                  thread:set("number", #threads + 1)
                  table.insert(threads, thread)
                end
                local sent, before, after = 0
                function init(args)
                  local body = [==[%s]==]
                  local whole = wrk.format("POST", nil, {
                    ["Content-Type"] = "application/json",
                    ["X-GitHub-Event"] = "check_run",
                    ["X-Hub-Signature-256"] = "%s",
                    ["X-GitHub-Delivery"] = "GUID",
                  }, body)
                  local from, to = whole:find("GUID", 1, true)
                  before, after = whole:sub(1, from - 1), whole:sub(to + 1)
                end
                function request()
                  sent = sent + 1
                  return before .. string.format("%s-0000-4000-%%04d-%%012d", number, sent) .. after
                end
                ok, bad = 0, 0
                function response(status)
                  if status == 202 then ok = ok + 1 else bad = bad + 1 end
                end
                function done(summary)
                  for _, thread in ipairs(threads) do
                    accepted = accepted + thread:get("ok")
                    refused = refused + thread:get("bad")
                  end
                  io.write(string.format("ACCEPTED %%d REFUSED %%d MICROS %%d\\n", accepted, refused, summary.duration))
                end
                """
                .formatted(body, HookSignature.sign(body, portal.webhookSecret()), run);
    }
}
