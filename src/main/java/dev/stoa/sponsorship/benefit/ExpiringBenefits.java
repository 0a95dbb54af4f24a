package dev.stoa.sponsorship.benefit;

import dev.stoa.sponsorship.Sponsorship;
import dev.stoa.sponsorship.SponsorshipState;
import dev.stoa.sponsorship.deadline.Due;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What was agreed and nobody uses is told before it expires, as deadlines are. Two statements. */
@Singleton
class ExpiringBenefits implements Due.Source {

    @Inject
    Benefits kind;

    @Override
    public List<Due> open(Instant now) {
        var benefits = Benefit.expiring();
        var sponsorships = sponsorships(benefits);
        return benefits.stream()
                .filter(benefit -> sponsorships.containsKey(benefit.sponsorshipId))
                .map(benefit -> due(benefit, sponsorships.get(benefit.sponsorshipId)))
                .toList();
    }

    private static Map<Long, Sponsorship> sponsorships(List<Benefit> benefits) {
        return Sponsorship.<Sponsorship>list(
                        "from Sponsorship s join fetch s.edition where s.id in ?1 and s.state in ?2",
                        benefits.stream()
                                .map(benefit -> benefit.sponsorshipId)
                                .distinct()
                                .toList(),
                        SponsorshipState.PROMISED)
                .stream()
                .collect(Collectors.toMap(sponsorship -> sponsorship.id, Function.identity()));
    }

    private Due due(Benefit benefit, Sponsorship sponsorship) {
        var place = sponsorship.edition.zone;
        var zone = place == null ? ZoneOffset.UTC : ZoneId.of(place);
        var left = benefit.quantity == 1 ? "not used" : benefit.unused() + " of " + benefit.quantity + " not used";
        return new Due(
                "benefit:" + benefit.id,
                sponsorship.id,
                sponsorship.title(),
                "Use it: " + benefit.title,
                benefit.href(kind),
                benefit.owner,
                sponsorship.owner,
                benefit.expiresOn,
                benefit.expiresOn.plusDays(1).atStartOfDay(zone).toInstant(),
                zone,
                null,
                left + ", expires on " + benefit.expiresOn,
                benefit.amount == null ? "" : "worth " + benefit.worth());
    }
}
