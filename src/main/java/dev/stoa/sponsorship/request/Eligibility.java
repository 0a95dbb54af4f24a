package dev.stoa.sponsorship.request;

import dev.stoa.sponsorship.Sponsorship;
import dev.stoa.sponsorship.SponsorshipState;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/** Whether a request meets the rules that staff have set. It tells people; it never declines anything by itself. */
final class Eligibility {

    /**
     * One rule on one request.
     *
     * @param met null where it cannot be told
     * @param why in a sentence
     */
    public record Check(String rule, Boolean met, String why) {

        /** "met", "not met", "cannot be told". */
        public String verdict() {
            return met == null ? "cannot be told" : met ? "met" : "not met";
        }
    }

    private Eligibility() {}

    /** The active rules, in their order. At most four statements. */
    static List<Check> of(SponsorshipRequest request) {
        return EligibilityRule.all().stream()
                .filter(EligibilityRule.Now::active)
                .map(rule -> switch (rule.kind()) {
                    case LEAD_TIME -> leadTime(request, rule);
                    case CODE_OF_CONDUCT -> codeOfConduct(request, rule);
                    case ONE_PER_YEAR -> onePerYear(request, rule);
                })
                .toList();
    }

    private static Check leadTime(SponsorshipRequest request, EligibilityRule.Now rule) {
        if (request.asked.startsOn() == null) {
            return new Check(rule.inWords(), null, "No day is known on which it begins.");
        }
        var asked = LocalDate.ofInstant(request.askedAt == null ? request.createdAt : request.askedAt, ZoneOffset.UTC);
        long days = ChronoUnit.DAYS.between(asked, request.asked.startsOn());
        return new Check(
                rule.inWords(), days >= rule.days(), "It was asked %,d days before it begins.".formatted(days));
    }

    private static Check codeOfConduct(SponsorshipRequest request, EligibilityRule.Now rule) {
        boolean given = request.asked.codeOfConduct() != null;
        return new Check(rule.inWords(), given, given ? "One is given; read it." : "None is given.");
    }

    private static Check onePerYear(SponsorshipRequest request, EligibilityRule.Now rule) {
        var day = request.asked.startsOn() == null
                ? LocalDate.ofInstant(request.createdAt, ZoneOffset.UTC)
                : request.asked.startsOn();
        long others = request.asked.edition() == null
                ? requests(request, day.getYear())
                : sponsorships(request, request.asked.edition(), day.getYear());
        return new Check(
                rule.inWords(),
                others == 0,
                others == 0
                        ? "Nothing else was given for it in %d.".formatted(day.getYear())
                        : "%,d more in %d.".formatted(others, day.getYear()));
    }

    /** Sponsorships of the same conference, whichever edition, that we promised for that year. */
    private static long sponsorships(SponsorshipRequest request, long edition, int year) {
        return Sponsorship.count(
                "state in ?1 and id <> ?2 and edition.startsOn between ?3 and ?4"
                        + " and edition.conference.id = (select e.conference.id from Edition e where e.id = ?5)",
                SponsorshipState.PROMISED,
                request.sponsorshipId == null ? -1L : request.sponsorshipId,
                LocalDate.of(year, 1, 1),
                LocalDate.of(year, 12, 31),
                edition);
    }

    /** Approved requests of the same group, or of the same name. */
    private static long requests(SponsorshipRequest request, int year) {
        var from = LocalDate.of(year, 1, 1);
        return SponsorshipRequest.count(
                "state = ?1 and id <> ?2 and (asked.userGroup = ?3 or ?3 = -1 and lower(asked.name) = ?4)"
                        + " and (asked.startsOn between ?5 and ?6 or asked.startsOn is null and askedAt >= ?7 and askedAt < ?8)",
                RequestState.APPROVED,
                request.id,
                request.asked.userGroup() == null ? -1L : request.asked.userGroup(),
                request.asked.name().toLowerCase(Locale.ROOT),
                from,
                LocalDate.of(year, 12, 31),
                from.atStartOfDay(ZoneOffset.UTC).toInstant(),
                from.plusYears(1).atStartOfDay(ZoneOffset.UTC).toInstant());
    }
}
