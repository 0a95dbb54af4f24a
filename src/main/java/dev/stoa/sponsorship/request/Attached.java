package dev.stoa.sponsorship.request;

import dev.stoa.request.Sent;
import dev.stoa.site.Errors;
import dev.stoa.site.Texts;
import dev.stoa.sponsorship.file.Checked;
import dev.stoa.sponsorship.file.Format;
import dev.stoa.sponsorship.file.Intake;
import dev.stoa.sponsorship.file.Size;
import dev.stoa.sponsorship.file.Unfit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Files that somebody sends with a request: a prospectus, pictures. Fewer formats than colleagues may upload elsewhere, since these
 * come from strangers.
 *
 * @param files that may be kept
 */
record Attached(List<Checked> files, Errors errors) {

    static final String FIELD = "files";

    /** With one request, by its asker; and as many by colleagues. */
    static final int MOST = 5;

    static final long MOST_BYTES = 10L << 20;

    private static final Set<Format> FORMATS = EnumSet.of(Format.PDF, Format.PNG, Format.JPEG);

    /** Looks into all of them; where one does not fit, none is taken. To be called outside of any transaction. */
    static Attached read(Intake intake, List<Sent> sent) {
        if (sent.size() > MOST) {
            return refused(tooMany());
        }
        var files = new ArrayList<Checked>();
        for (var one : sent) {
            try {
                files.add(intake.check(one.file(), one.name(), FORMATS, MOST_BYTES));
            } catch (Unfit unfit) {
                return refused(named(one, unfit.getMessage()));
            }
        }
        return new Attached(files, Errors.NONE);
    }

    /** The same where at least one has to be there. */
    static Attached some(Intake intake, List<Sent> sent) {
        return sent.isEmpty()
                ? new Attached(List.of(), Errors.NONE.with(FIELD, texts().chooseFile()))
                : read(intake, sent);
    }

    static String tooMany() {
        return texts().tooManyFiles(MOST);
    }

    /** "PDF, PNG or JPEG". */
    static String formats() {
        return Format.words(FORMATS);
    }

    /** What stands beside the field. */
    static String hint() {
        return texts().fileHintEach(formats(), MOST, Size.said(MOST_BYTES));
    }

    private static AskTexts texts() {
        return Texts.of(AskTexts.class);
    }

    private static Attached refused(String sentence) {
        return new Attached(List.of(), Errors.NONE.with(FIELD, texts().fileRefused(sentence)));
    }

    private static String named(Sent one, String why) {
        var name = one.name().replaceAll(".*[/\\\\]", "");
        return name.isBlank() ? why : texts().fileNamed(name.substring(0, Math.min(name.length(), 80)), why);
    }
}
