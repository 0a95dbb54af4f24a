package dev.stoa.sponsorship.file;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Why a file that a visitor sends is not taken. What only colleagues can send, drawings and office files, is said in English. */
@MessageBundle("files")
public interface FileTexts {

    @Message("The file is larger than {size}, the most that is taken here: send a smaller one.")
    String tooLarge(String size);

    @Message("This is none of the formats that are taken here, whatever its name says. Send {formats}.")
    String noFormat(String formats);

    @Message("This is a file in {format}, whatever its name says. Send {formats}.")
    String otherFormat(String format, String formats);

    @Message("{some} or {last}")
    String orFormat(String some, String last);

    @Message("It holds a web page as well: a file that is two things at once is not taken.")
    String holdsPage();

    @Message("It holds a ZIP archive as well: a file that is two things at once is not taken.")
    String holdsZip();

    @Message(
            "The virus scanner does not answer, so the file was not taken. Try again later; it is safe to send it again.")
    String scannerAway();

    @Message("The virus scanner found “{name}” in it.")
    String virus(String name);

    @Message("The picture is broken: it ends before its end.")
    String pictureEnds();

    @Message("Something follows after the end of the picture: save it anew, then send it.")
    String pictureFollowed();

    @Message("The picture is broken: it does not begin like a JPEG.")
    String notLikeJpeg();

    @Message("The picture is broken: it does not say its size.")
    String noSizeSaid();

    @Message("The picture is broken: its parts are not those of a JPEG.")
    String jpegParts();

    @Message("The picture is broken: a part of it has no length.")
    String partWithoutLength();

    @Message("The picture is broken: its parts are not those of a PNG.")
    String pngParts();

    @Message("The picture is broken: it has no pixels.")
    String noPixels();

    @Message("The picture is broken: a checksum is wrong.")
    String checksum();

    @Message("The picture is broken: its head has not the right length.")
    String headLength();

    @Message("The picture is broken: it has no size.")
    String noSize();

    @Message("The PDF is broken: it has no page.")
    String pdfWithoutPage();

    @Message("The PDF is broken: it cannot be read.")
    String pdfUnreadable();

    @Message("The PDF opens with a password only: send it without.")
    String pdfLocked();

    @Message("Something follows after the end of the PDF, or its end is missing: save it anew, then send it.")
    String pdfFollowed();

    @Message("The PDF has more than {n.grouped} parts: print it into a new one.")
    String pdfParts(int n);

    @Message("The PDF is broken: its parts are nested too deeply.")
    String pdfNested();

    @Message("It runs JavaScript: print it into a new PDF, then send that.")
    String runsScript();

    @Message("It starts programs: print it into a new PDF, then send that.")
    String startsPrograms();

    @Message("It reads other files: print it into a new PDF, then send that.")
    String readsFiles();

    @Message("It sends what is typed to another place: print it into a new PDF, then send that.")
    String sendsTyped();

    @Message("It leads into other files: print it into a new PDF, then send that.")
    String leadsIntoFiles();

    @Message("It plays media: print it into a new PDF, then send that.")
    String playsMedia();

    @Message("It has a form that is a program: print it into a new PDF, then send that.")
    String hasProgram();

    @Message("It carries another file: print it into a new PDF, then send that.")
    String carriesFile();

    @Message("{#if n == 1}1 byte{#else}{n} bytes{/if}")
    String bytes(long n);
}
