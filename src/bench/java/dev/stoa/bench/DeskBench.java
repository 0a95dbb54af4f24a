package dev.stoa.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the pages of the sponsorship desk cost with 5,000 sponsorships, against the public page of all projects past the page cache,
 * over HTTP and in turns within one run. Argument: how many sponsorships, 5000 unless told otherwise.
 */
public final class DeskBench {

    private static final int PROJECTS = 300;
    private static final int PEOPLE = 2_000;
    private static final int CONTRIBUTIONS = 200_000;
    private static final int WARM = 150;
    private static final int TIMES = 61;
    private static final long FOLLOWED_MILLIS = 150;
    private static final double MOST = 3.0;
    private static final String PUBLIC = "/projects";
    private static final List<String> PAGES = List.of(PUBLIC, "/admin", "/admin/board", "/admin/sponsorships", "/admin/history");

    private final Portal portal;
    private final Connection database;
    private HttpClient browser;

    private DeskBench(Portal portal, Connection database) {
        this.portal = portal;
        this.database = database;
    }

    public static void main(String... args) throws Exception {
        int many = args.length > 0 ? Integer.parseInt(args[0]) : 5_000;
        Path folder = Files.createTempDirectory("stoa-bench-desk");
        int code;
        try (SignIn provider = new SignIn();
                Portal portal = new Portal(folder.resolve("data")).with("STOA_OIDC_URL", provider.realm())) {
            System.out.println("Starting the portal on a fresh database ...");
            portal.start();
            try (Connection database = DriverManager.getConnection(portal.jdbcUrl())) {
                code = new DeskBench(portal, database).run(many);
            }
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
        System.exit(code);
    }

    private int run(int many) throws Exception {
        ScaleWorld world = new ScaleWorld(database, PROJECTS, PEOPLE);
        world.begin();
        world.contribute(1, CONTRIBUTIONS);
        while (number("select (select count(*) from tally_mark) + (select count(*) from tally_person_mark)"
                        + " + (select count(*) from tally_total_mark) + (select count(*) from tally_presence_mark)")
                > 0) {
            Thread.sleep(500);
        }
        world.end();
        fill(many);
        sql("vacuum analyze");
        browser = SignIn.browser(portal);
        for (int i = 0; i < WARM; i++) {
            for (String page : PAGES) {
                page(page);
            }
        }
        Map<String, List<Double>> times = new LinkedHashMap<>();
        for (int i = 0; i < TIMES; i++) {
            for (String page : PAGES) {
                times.computeIfAbsent(page, each -> new ArrayList<>()).add(page(page));
            }
        }
        double usual = Bars.median(times.get(PUBLIC));
        System.out.printf("%n%,d sponsorships; %s past the cache takes %.1f ms%n", many, PUBLIC, usual);
        Bars bars = new Bars();
        for (String page : PAGES.subList(1, PAGES.size())) {
            double own = Bars.median(times.get(page));
            bars.atMost(page, own / usual, "x", MOST, "%.1f ms, medians of %d".formatted(own, TIMES));
        }
        return bars.exitCode();
    }

    /** As another replica does after a commit: nothing that was asked before holds any longer, as after each write of the desk. */
    private void move() throws SQLException, InterruptedException {
        sql("""
                with counted as (insert into data_move as m (moves, hidings) values (1, 0)
                  on conflict (one) do update set moves = m.moves + 1 returning moves, hidings)
                select pg_notify('stoa_data', moves || ' ' || hidings || ' ' || 'bench') from counted""");
        Thread.sleep(FOLLOWED_MILLIS);
    }

    /** A query that nobody asked before is a page that the cache does not have; the desk's pages are never in it. */
    private double page(String path) throws IOException, InterruptedException, SQLException {
        if (path.equals(PUBLIC)) {
            move();
        }
        String nobody = path.equals(PUBLIC) ? "?nobody=" + System.nanoTime() : "";
        var request = HttpRequest.newBuilder(portal.at(path + nobody))
                .header("Accept", "text/html")
                .build();
        long start = System.nanoTime();
        int status = browser.send(request, BodyHandlers.discarding()).statusCode();
        if (status != 200) {
            throw new IOException(path + " answers " + status);
        }
        return (System.nanoTime() - start) / 1e6;
    }

    /** Over ten years around today, in all states and four currencies, each with its moves and its money in a budget. */
    private void fill(int many) throws SQLException {
        sql("""
                insert into budget (name, fiscal_year, starts_on, cost_centre, topic, currency, amount, sample, created_by, created_at, version)
                select 'Budget ' || n, 2020 + n, make_date(2020 + n, 1, 1), 'CC', 'all', 'EUR', 900000000, false, 'finn', now(), 0
                from generate_series(1, 10) n""");
        sql("""
                insert into exchange_rate (currency, day, per_euro, source, entered_by, entered_at)
                select c, current_date - n, 10, 'ECB', 'finn', now() from unnest(array['SEK', 'JPY', 'USD']) c, generate_series(0, 2000) n""");
        sql("insert into conference (slug, name) select 'c-' || n, 'Conf ' || n from generate_series(1, 200) n");
        sql("""
                insert into edition (conference_id, slug, name, starts_on, ends_on, zone, city, country, online, url, topics, state, uid, sequence,
                  changed_at, announced_at, searchable, version)
                select c.id, 'e-' || n, c.name, current_date - 1800 + (n * 3650 / 1000), current_date - 1798 + (n * 3650 / 1000), 'Europe/Stockholm',
                  'City ' || n %% 40, 'Country', false, 'https://example.org/', array['kotlin', 'topic-' || n %% 20], 'PUBLISHED', 'uid-' || n, 0,
                  now(), now(), 'conf ' || n, 0
                from generate_series(1, 1000) n join conference c on c.slug = 'c-' || (1 + n %% 200)""".replace("%%", "%"));
        sql("""
                insert into sponsorship (edition_id, tier, amount, currency, state, owner, created_by, created_at, why, published, notes, sample,
                  searchable, version, budget_id)
                select e.id, 'Gold', 1000 + n, (array['EUR', 'SEK', 'JPY', 'USD'])[1 + n %% 4],
                  (array['NEGOTIATING', 'COMMITTED', 'PREPARING', 'LIVE', 'WRAP_UP', 'CLOSED', 'WAITLISTED', 'CANCELLED'])[1 + n %% 8],
                  'user' || n %% 20, 'erik', now(), 'Because', true, 'Some notes', false, 'gold user', 0, 1 + n %% 10
                from generate_series(1, :many) n join edition e on e.slug = 'e-' || (1 + n %% 1000)"""
                .replace("%%", "%").replace(":many", Integer.toString(many)));
        sql("""
                insert into budget_entry (budget_id, figure, subject, subject_id, line, line_id, title, amount, currency, in_budget, rate_from,
                  rate_to, rate_day, rate_source, booked_on, expected_on, actor, at)
                select s.budget_id, f.figure, 'sponsorship', s.id, 'sponsorship', s.id, 'Conf, Gold', s.amount, s.currency, s.amount, 1, 1,
                  current_date, 'ECB', current_date, e.starts_on, 'erik', now()
                from sponsorship s join edition e on e.id = s.edition_id cross join (values ('REQUESTED'), ('COMMITTED')) f(figure)
                where f.figure = 'REQUESTED' or s.state not in ('NEGOTIATING', 'WAITLISTED', 'CANCELLED')""");
        sql("insert into move (subject, subject_id, from_state, to_state, actor, at) select 'sponsorship', id, null, 'NEGOTIATING', 'erik', now() from sponsorship");
        sql("""
                insert into move (subject, subject_id, from_state, to_state, actor, at)
                select 'sponsorship', id, 'NEGOTIATING', state, 'anna', now() from sponsorship where state <> 'NEGOTIATING'""");
        sql("""
                insert into change (subject, subject_id, field, from_value, to_value, actor, at)
                select 'sponsorship', id, 'tier', 'Silver', 'Gold', 'lena', now() from sponsorship""");
    }

    private long number(String question) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void sql(String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
