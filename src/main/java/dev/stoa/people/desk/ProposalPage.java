package dev.stoa.people.desk;

import dev.stoa.people.decision.Preview;
import dev.stoa.site.Errors;
import java.util.List;

/**
 * A form of the desk on people: filled in, refused, previewed, or overtaken by somebody.
 *
 * @param preview what it would do; null before that is known
 * @param outdated somebody saved meanwhile
 * @param differences between what was typed and what is stored by now
 */
record ProposalPage(Sheet sheet, Errors errors, Preview preview, boolean outdated, List<Difference> differences) {

    static ProposalPage blank(Sheet sheet) {
        return new ProposalPage(sheet, Errors.NONE, null, false, List.of());
    }

    static ProposalPage previewed(Sheet sheet, Preview preview) {
        return new ProposalPage(sheet, Errors.NONE, preview, false, List.of());
    }

    static ProposalPage refused(Sheet sheet, String field, String sentence) {
        return new ProposalPage(sheet, Errors.NONE.with(field, sentence), null, false, List.of());
    }

    /** @param stored the same form as it is stored by now */
    static ProposalPage outdated(Sheet sheet, Sheet stored) {
        var differences = sheet.fields().stream()
                .filter(field -> !field.isHidden())
                .flatMap(field -> stored.fields().stream()
                        .filter(now ->
                                now.name().equals(field.name()) && !now.value().equals(field.value()))
                        .map(now -> new Difference(field.label(), field.shown(), now.shown())))
                .toList();
        return new ProposalPage(sheet, Errors.NONE, null, true, differences);
    }
}
