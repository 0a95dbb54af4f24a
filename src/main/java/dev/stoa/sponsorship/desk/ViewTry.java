package dev.stoa.sponsorship.desk;

/** A name for a view that was refused. @param id of the view that should get it; 0 for a new one */
public record ViewTry(long id, String name, String error) {

    static final ViewTry NONE = new ViewTry(-1, "", "");

    /** Whether this is about that view. */
    public boolean of(long view) {
        return id == view;
    }

    public boolean fresh() {
        return id == 0;
    }

    public boolean any() {
        return id >= 0;
    }
}
