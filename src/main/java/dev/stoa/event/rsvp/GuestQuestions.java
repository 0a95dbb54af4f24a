package dev.stoa.event.rsvp;

/** What guests of a meetup are asked. @param other in the hosts' own words; null for nothing */
public record GuestQuestions(boolean diet, boolean access, String other) {

    static GuestQuestions of(GuestTerms terms) {
        return new GuestQuestions(terms.asksDiet, terms.asksAccess, terms.question);
    }

    public boolean any() {
        return diet || access || other != null;
    }
}
