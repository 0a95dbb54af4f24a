package dev.stoa.identity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.keycloak.representations.idm.IdentityProviderMapperRepresentation;
import org.keycloak.representations.idm.IdentityProviderRepresentation;
import org.keycloak.representations.idm.ProtocolMapperRepresentation;
import org.keycloak.representations.userprofile.config.UPConfig;

/** The parts of {@code docker/keycloak/stoa-realm.json} that let people in by GitHub: said once, for every Keycloak. */
record ShippedRealm(
        IdentityProviderRepresentation provider,
        List<IdentityProviderMapperRepresentation> mappers,
        List<ProtocolMapperRepresentation> claims,
        UPConfig profile) {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** With this app in place of the variables. */
    static ShippedRealm read(GitHubBroker.App app) {
        try (var file = ShippedRealm.class.getResourceAsStream("/keycloak/stoa-realm.json")) {
            var text = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .replaceAll("\\$\\{STOA_GITHUB_SIGN_IN:[^}]*}", "true");
            var realm = JSON.readTree(text);
            var provider = JSON.treeToValue(realm.at("/identityProviders/0"), IdentityProviderRepresentation.class);
            var settings = provider.getConfig();
            settings.put("clientId", app.clientId());
            settings.put("clientSecret", app.secret());
            settings.put("baseUrl", app.base().toString());
            settings.put("apiUrl", app.api().toString());
            return new ShippedRealm(
                    provider,
                    all(realm.at("/identityProviderMappers"), IdentityProviderMapperRepresentation.class),
                    all(realm.at("/clients/0/protocolMappers"), ProtocolMapperRepresentation.class),
                    JSON.readValue(profile(realm), UPConfig.class));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String profile(JsonNode realm) {
        return realm.path("components")
                .path("org.keycloak.userprofile.UserProfileProvider")
                .at("/0/config/kc.user.profile.config/0")
                .textValue();
    }

    private static <T> List<T> all(JsonNode list, Class<T> type) throws JsonProcessingException {
        var all = new ArrayList<T>();
        for (var one : list) {
            all.add(JSON.treeToValue(one, type));
        }
        return all;
    }
}
