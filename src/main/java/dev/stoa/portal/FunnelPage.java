package dev.stoa.portal;

import dev.stoa.contribution.Kind;
import dev.stoa.contribution.TallyFilter;
import dev.stoa.contribution.TallyFilter.Who;
import dev.stoa.contribution.health.Funnel;
import dev.stoa.contribution.health.Funnel.Step;
import dev.stoa.site.Errors;
import dev.stoa.site.FunnelPlot;
import dev.stoa.site.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How far people get, as a plot and a table; or what hinders it. Three statements, two where no name narrows it.
 *
 * @param typed what the address says
 * @param numbers null when the question could not be answered
 */
record FunnelPage(Map<String, String> typed, Errors errors, boolean lastYear, Numbers numbers) {

    /**
     * @param of of what it is, in words; empty for all
     * @param total at the first step
     * @param committed known from commits alone
     */
    record Numbers(
            String of,
            long total,
            FunnelPlot plot,
            List<Row> rows,
            List<Switch> sides,
            List<Switch> periods,
            long committed,
            Freshness freshness,
            String json,
            String csv) {}

    /**
     * @param rate of the step before in words, {@code reached} of the first; empty where too few stood there
     * @param href where the people are; null where no list says exactly that
     */
    record Row(Step step, String name, long people, String rate, String reached, String href) {}

    static FunnelPage of(FunnelQuestion asked, Funnel funnel, Freshness freshness) {
        var question = asked.question();
        return new FunnelPage(
                question.typed(),
                question.errors(),
                asked.lastYear(),
                funnel == null ? null : numbers(asked, funnel, freshness));
    }

    /** What stands in the field. */
    public String project() {
        return typed.getOrDefault("project", "");
    }

    /** The rest of the address, which the form carries along. */
    public Map<String, String> kept() {
        return typed.entrySet().stream()
                .filter(one -> !one.getKey().equals("project") && errors.on(one.getKey()) == null)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    public boolean narrowed() {
        return !typed.isEmpty();
    }

    public int enough() {
        return Funnel.ENOUGH;
    }

    /** CHAOSS's own page. */
    public String definition() {
        return Funnel.DEFINITION;
    }

    /** What is wrong and has no field. */
    public List<String> otherErrors() {
        return errors.messages().entrySet().stream()
                .filter(error -> !error.getKey().equals("project"))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static Numbers numbers(FunnelQuestion asked, Funnel funnel, Freshness freshness) {
        var filter = asked.filter();
        var texts = Texts.of(FunnelTexts.class);
        var of = Stream.of(filter.project(), filter.repository(), filter.org())
                .filter(name -> name != null)
                .collect(Collectors.joining(", "));
        return new Numbers(
                of,
                funnel.people(Step.TOOK_PART, filter.who()),
                new FunnelPlot(
                        of.isEmpty() ? texts.plot() : texts.plotOf(of),
                        Arrays.stream(Step.values())
                                .map(step -> new FunnelPlot.Step(texts.step(step), funnel.people(step, filter.who())))
                                .toList()),
                Arrays.stream(Step.values())
                        .map(step -> row(step, asked, funnel))
                        .toList(),
                sides(asked),
                List.of(
                        new Switch(
                                texts.ever(), asked.address().with("period", "").toString(), !asked.lastYear()),
                        new Switch(
                                texts.lastYear(),
                                asked.address().with("period", "year").toString(),
                                asked.lastYear())),
                funnel.committed(filter.who()),
                freshness,
                asked.address().ending(".json").toString(),
                asked.address().ending(".csv").toString());
    }

    private static List<Switch> sides(FunnelQuestion asked) {
        var texts = Texts.of(FunnelTexts.class);
        var who = asked.filter().who();
        return List.of(
                new Switch(texts.everybody(), asked.address().with("who", "").toString(), who == null),
                new Switch(
                        texts.community(),
                        asked.address().with("who", "community").toString(),
                        who == Who.COMMUNITY),
                new Switch(
                        texts.ourPeople(),
                        asked.address().with("who", "company").toString(),
                        who == Who.COMPANY));
    }

    private static Row row(Step step, FunnelQuestion asked, Funnel funnel) {
        var filter = asked.filter();
        boolean listed = filter.who() == null && !asked.lastYear();
        return new Row(
                step,
                Texts.of(FunnelTexts.class).step(step),
                funnel.people(step, filter.who()),
                percent(funnel.rate(step, filter.who())),
                step == Step.TOOK_PART ? "" : percent(funnel.reached(step, filter.who())),
                listed ? people(step, filter) : null);
    }

    /** The tallies by person of the kinds that make the step. */
    private static String people(Step step, TallyFilter filter) {
        var kinds = switch (step) {
            case TOOK_PART ->
                Kind.WORK.stream()
                        .filter(kind -> kind != Kind.COMMIT && kind != Kind.RELEASE)
                        .toList();
            case OPENED -> List.of(Kind.PULL_REQUEST_OPENED);
            case MERGED -> List.of(Kind.PULL_REQUEST_MERGED);
            case RETURNED, REVIEWS -> List.<Kind>of();
        };
        return kinds.isEmpty()
                ? null
                : filter.withKinds(kinds)
                        .at("/contributions")
                        .with("by", "account")
                        .toString();
    }

    private static String percent(Double share) {
        return share == null ? "" : Texts.of(FunnelTexts.class).percent(Math.round(share * 100));
    }
}
