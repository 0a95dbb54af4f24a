package dev.stoa.github.client;

import dev.stoa.github.client.RateBudget.Allowance;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import org.kohsuke.github.connector.GitHubConnector;
import org.kohsuke.github.connector.GitHubConnectorRequest;
import org.kohsuke.github.connector.GitHubConnectorResponse;
import org.kohsuke.github.extras.HttpClientGitHubConnector;

/** hub4j's way to the network, with our rate budget before and behind each call. */
class BudgetedConnector implements GitHubConnector {

    private static final int ATTEMPTS = 3;

    private final RateBudget budget;
    private final GitHubConnector network = new HttpClientGitHubConnector(HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(10))
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build());

    BudgetedConnector(RateBudget budget) {
        this.budget = budget;
    }

    @Override
    public GitHubConnectorResponse send(GitHubConnectorRequest request) throws IOException {
        for (int attempt = 1; ; attempt++) {
            budget.await(Allowance.REST);
            GitHubConnectorResponse answer = network.send(request);
            boolean refused = budget.learn(Allowance.REST, answer.statusCode(), answer::header);
            if (!refused || attempt == ATTEMPTS) {
                return answer;
            }
            answer.close();
        }
    }
}
