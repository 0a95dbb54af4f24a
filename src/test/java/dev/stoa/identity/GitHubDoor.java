package dev.stoa.identity;

import dev.stoa.support.Keycloak;
import dev.stoa.support.Visitor;
import dev.stoa.support.github.GitHubSignIn;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.UserRepresentation;

/** The real broker of the real Keycloak, led to a GitHub of the test's own instead of github.com. */
@Singleton
public class GitHubDoor {

    @Inject
    Keycloak keycloak;

    @Inject
    GitHubBroker broker;

    /** Returns when people can sign in by this GitHub. */
    public void leadTo(GitHubSignIn github) {
        keycloak.awaitReady();
        broker.offer(new GitHubBroker.App(GitHubSignIn.CLIENT_ID, GitHubSignIn.SECRET, github.base(), github.api()));
    }

    /** Whoever comes by GitHub now comes for the first time. */
    public void forgetAll() {
        broker.asAdmin(realm -> contributors(realm)
                .forEach(user -> realm.users().delete(user.getId()).close()));
    }

    /** What Keycloak calls those who came by GitHub. */
    List<String> names() {
        var names = new ArrayList<String>();
        broker.asAdmin(realm -> contributors(realm).forEach(user -> names.add(user.getUsername())));
        return names;
    }

    private static List<UserRepresentation> contributors(RealmResource realm) {
        return realm.users().list(0, 1000).stream()
                .filter(user ->
                        !realm.users().get(user.getId()).getFederatedIdentity().isEmpty())
                .toList();
    }

    /** Goes in by the page's own link, and authorises the app at GitHub as whoever sits there. */
    public HttpResponse<String> enter(Visitor visitor) {
        var asked = visitor.get(GitHubAccount.SIGN_IN);
        var form = Visitor.page(asked).selectFirst("form#authorize");
        if (form == null) {
            throw new AssertionError("GitHub does not ask at " + asked.uri() + ": " + asked.statusCode() + " "
                    + Visitor.page(asked).text());
        }
        return visitor.post(asked.uri().resolve(form.attr("action")), Map.of());
    }
}
