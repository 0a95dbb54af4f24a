package dev.stoa.group.hosting;

import dev.stoa.site.Errors;

/**
 * What somebody just tried on the page of a venue.
 *
 * @param form as typed; null when the stored values are to be shown
 * @param room as typed; null when it is to be blank
 * @param block as typed; null when it is to be blank
 * @param outdated somebody saved in between
 */
public record VenueAttempt(VenueForm form, RoomForm room, BlockForm block, Errors errors, boolean outdated) {

    static final VenueAttempt NONE = new VenueAttempt(null, null, null, Errors.NONE, false);

    static VenueAttempt wrong(VenueForm form, Errors errors) {
        return new VenueAttempt(form, null, null, errors, false);
    }

    static VenueAttempt wrong(RoomForm room, Errors errors) {
        return new VenueAttempt(null, room, null, errors, false);
    }

    static VenueAttempt wrong(BlockForm block, Errors errors) {
        return new VenueAttempt(null, null, block, errors, false);
    }

    static VenueAttempt outdated(VenueForm form) {
        return new VenueAttempt(form, null, null, Errors.NONE, true);
    }
}
