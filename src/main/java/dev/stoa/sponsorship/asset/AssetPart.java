package dev.stoa.sponsorship.asset;

import dev.stoa.sponsorship.Part;
import dev.stoa.sponsorship.SponsorshipPart;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;

/** What organisers ask for as files, on the page of the sponsorship. */
@Singleton
@Priority(32)
class AssetPart implements SponsorshipPart {

    @Override
    public Part of(long sponsorship) {
        return new Part(
                "Assets",
                Asset.of(sponsorship).stream()
                        .map(asset -> new Part.Line(
                                asset.title,
                                asset.latest == 0 ? "not sent yet" : "a file that fits is there",
                                asset.href(),
                                false))
                        .toList(),
                "/admin/sponsorships/" + sponsorship + "/assets");
    }
}
