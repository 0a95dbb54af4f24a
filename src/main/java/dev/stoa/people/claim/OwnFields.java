package dev.stoa.people.claim;

/** What stands in the fields of the own page: what is kept, or what was typed and refused. */
record OwnFields(CorrectionForm form, String name) {

    static OwnFields of(Claimant own) {
        return new OwnFields(new CorrectionForm(), own.ownName() == null ? "" : own.ownName());
    }

    OwnFields with(CorrectionForm typed) {
        return new OwnFields(typed, name);
    }

    OwnFields withName(String typed) {
        return new OwnFields(form, typed);
    }
}
