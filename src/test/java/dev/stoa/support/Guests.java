package dev.stoa.support;

import static io.restassured.RestAssured.given;

import com.icegreen.greenmail.util.GreenMail;
import dev.stoa.notice.LetterMail;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Guests as they are: they fill in the form, read their mail, and follow the link in it. */
@Singleton
public class Guests {

    private static final Pattern LINK = Pattern.compile("http\\S+(/rsvps/[\\w-]{43})");

    @Inject
    Clock clock;

    @Inject
    LetterMail mail;

    /** A mail as its reader has it; the file is null where none came with it. */
    public record Received(String to, String subject, String text, String file, String fileType) {

        /** The path of the link in it. */
        public String link() {
            var link = LINK.matcher(text);
            if (!link.find()) {
                throw new AssertionError("No link in: " + text);
            }
            return link.group(1);
        }
    }

    /** What a person of this name types. */
    public Map<String, String> typed(String name) {
        var form = new LinkedHashMap<String, String>();
        form.put("name", name);
        form.put("email", name.toLowerCase().replace(' ', '.') + "@example.org");
        form.put("fax", "");
        form.put("begun", Long.toString(clock.instant().getEpochSecond() - 60));
        return form;
    }

    public ValidatableResponse ask(String slug, Map<String, String> form) {
        return post("/events/" + slug + "/rsvps", form);
    }

    public static ValidatableResponse post(String path, Map<String, String> form) {
        return given().redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(form)
                .post(path)
                .then();
    }

    /**
     * Asks, follows the link in the mail, and presses the button there; the mailbox is empty afterwards.
     *
     * @return the path of the guest's own page
     */
    public String come(GreenMail server, String slug, Map<String, String> form) {
        ask(slug, form).statusCode(303);
        var link = mail(server).getLast().link();
        post(link + "/confirmation", Map.of()).statusCode(303);
        return link;
    }

    /** All that has come since it was asked the last time, in the order in which it was sent. */
    public List<Received> mail(GreenMail server) {
        mail.sendDue();
        try {
            var received = Arrays.stream(server.getReceivedMessages())
                    .sorted(Comparator.comparingLong(Guests::number))
                    .map(Guests::received)
                    .toList();
            server.purgeEmailFromAllMailboxes();
            return received;
        } catch (com.icegreen.greenmail.store.FolderException e) {
            throw new IllegalStateException(e);
        }
    }

    /** GreenMail gives them mailbox by mailbox. */
    private static long number(MimeMessage message) {
        try {
            return Long.parseLong(message.getMessageID().replaceAll("\\D+(\\d+)@.*", "$1"));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Received received(MimeMessage message) {
        try {
            var to = message.getAllRecipients()[0].toString();
            if (!(message.getContent() instanceof Multipart parts)) {
                return new Received(to, message.getSubject(), text(message.getContent()), null, null);
            }
            BodyPart file = parts.getBodyPart(1);
            return new Received(
                    to,
                    message.getSubject(),
                    text(parts.getBodyPart(0).getContent()),
                    new String(file.getInputStream().readAllBytes(), StandardCharsets.UTF_8),
                    file.getContentType());
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Object content) {
        return content.toString().replace("\r\n", "\n");
    }
}
