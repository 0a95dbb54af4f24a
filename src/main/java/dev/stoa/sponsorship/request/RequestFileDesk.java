package dev.stoa.sponsorship.request;

import dev.stoa.site.NotPossible;
import dev.stoa.site.Texts;
import dev.stoa.site.Token;
import dev.stoa.sponsorship.document.DocumentKind;
import dev.stoa.sponsorship.file.Checked;
import dev.stoa.sponsorship.file.Size;
import dev.stoa.sponsorship.file.StoredFile;
import dev.stoa.workflow.Actor;
import dev.stoa.workflow.Change;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.util.Collections;
import java.util.List;

/**
 * Every write to the files of a request, and every look into one: one method, one transaction, with the trail. What the asker
 * called a file does not go there, since a trail is for good.
 */
@ApplicationScoped
class RequestFileDesk {

    @Inject
    Approving approving;

    @Inject
    Clock clock;

    /** By a colleague. @throws NotPossible where there are too many, or it has ended */
    @Transactional
    void add(long id, List<Checked> files, Actor by) {
        var request = SponsorshipRequest.toChange(id).orElseThrow(NotFoundException::new);
        add(request, files, by);
    }

    /** By the asker. @throws NotPossible where there are too many, or it is judged */
    @Transactional
    void add(Token key, List<Checked> files) {
        var request = opened(key);
        add(request, files, RequestLife.ASKER);
        var now = clock.instant();
        Told.staff(
                request,
                "",
                request.title() + ": the asker has sent files",
                "They stand on the page of the request. What is in them is a stranger's: open them with care.",
                now);
    }

    private void add(SponsorshipRequest request, List<Checked> files, Actor by) {
        open(request);
        boolean asker = by.equals(RequestLife.ASKER);
        if (RequestFile.count(request.id, asker) + files.size() > Attached.MOST) {
            throw new NotPossible(Attached.FIELD, Attached.tooMany());
        }
        var now = clock.instant();
        for (var one : files) {
            var file = StoredFile.lend(one, by, now);
            RequestFile.keep(request.id, file, asker ? null : by.name(), now);
            say(request, "file", null, words(file, !asker), by);
        }
    }

    /** The asker takes one of theirs back. @throws NotPossible once it is judged */
    @Transactional
    void remove(Token key, String file) {
        var request = opened(key);
        var own = own(request.id, file);
        open(request);
        say(request, "file", words(own.file(), false), null, RequestLife.ASKER);
        own.drop();
    }

    /** Hands the asker one of theirs. */
    @Transactional
    StoredFile read(Token key, String file) {
        var request = SponsorshipKey.KEYS
                .opens(key, clock.instant())
                .flatMap(SponsorshipRequest::byId)
                .orElseThrow(NotFoundException::new);
        return handed(request, own(request.id, file), RequestLife.ASKER);
    }

    /** Hands a colleague one of all. */
    @Transactional
    StoredFile read(long id, String file, Actor by) {
        var request = SponsorshipRequest.byId(id).orElseThrow(NotFoundException::new);
        if (!mayRead(request, by)) {
            throw new ForbiddenException();
        }
        return handed(request, RequestFile.at(id, file).orElseThrow(NotFoundException::new), by);
    }

    /** As of a document that is no contract, invoice or proof. */
    static boolean mayRead(SponsorshipRequest request, Actor by) {
        return DocumentKind.OTHER.mayRead(by, request.owner);
    }

    private StoredFile handed(SponsorshipRequest request, RequestFile one, Actor by) {
        var file = one.file();
        say(request, "download", null, words(file, one.addedBy != null), by);
        return file;
    }

    /** Whether somebody decided by its files already. */
    boolean judged(SponsorshipRequest request) {
        return request.state.ended() || approving.standing(request);
    }

    private void open(SponsorshipRequest request) {
        if (judged(request)) {
            throw new NotPossible(Attached.FIELD, Texts.of(AskPageTexts.class).judged());
        }
    }

    private static RequestFile own(long request, String file) {
        return RequestFile.at(request, file).filter(one -> one.addedBy == null).orElseThrow(NotFoundException::new);
    }

    private SponsorshipRequest opened(Token key) {
        return SponsorshipKey.KEYS
                .opens(key, clock.instant())
                .flatMap(SponsorshipRequest::toChange)
                .orElseThrow(NotFoundException::new);
    }

    private void say(SponsorshipRequest request, String what, String from, String to, Actor by) {
        Change.keep(
                RequestLife.LIFE.subject(),
                request.id,
                Collections.singletonMap(what, from),
                Collections.singletonMap(what, to),
                by,
                clock.instant());
    }

    private static String words(StoredFile file, boolean named) {
        return "%s%s, %s, SHA-256 %s"
                .formatted(named ? file.name + ", " : "", file.format, Size.of(file.size), file.hex());
    }
}
