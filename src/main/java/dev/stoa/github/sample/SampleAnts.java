package dev.stoa.github.sample;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stoa.contribution.GitHubEvent;
import dev.stoa.contribution.Kind;
import dev.stoa.github.RestJson;
import dev.stoa.github.sync.Followed;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One repository in full depth: pull requests, issues, reviews and comments of panjf2000/ants as GitHub's REST API told. */
final class SampleAnts {

    private static final long ID = 134018330;
    private static final Pattern NUMBER = Pattern.compile("/(?:pull|issues)/(\\d+)");

    private final SampleFiles files;

    SampleAnts(SampleFiles files) {
        this.files = files;
    }

    boolean is(Followed repository) {
        return repository.id() == ID;
    }

    GitHubEvent repository() {
        return RestJson.repository(files.array("repository.json"));
    }

    List<GitHubEvent> pullRequests() {
        List<GitHubEvent> events = new ArrayList<>();
        files.array("pulls.json").forEach(pull -> events.add(RestJson.pullRequest(ID, pull)));
        for (JsonNode review : files.array("reviews.json")) {
            if (review.hasNonNull("submitted_at")) {
                events.add(RestJson.review(ID, number(review), review));
            }
        }
        files.array("review_comments.json")
                .forEach(comment -> events.add(RestJson.comment(ID, Kind.REVIEW_COMMENT, number(comment), comment)));
        comments(true, Kind.PULL_REQUEST_COMMENT, events);
        return events;
    }

    List<GitHubEvent> issues() {
        List<GitHubEvent> events = new ArrayList<>();
        for (JsonNode issue : files.array("issues.json")) {
            if (!RestJson.isPullRequest(issue)) {
                events.add(RestJson.issue(ID, issue));
            }
        }
        comments(false, Kind.ISSUE_COMMENT, events);
        return events;
    }

    private void comments(boolean onPullRequests, Kind kind, List<GitHubEvent> events) {
        for (JsonNode comment : files.array("comments.json")) {
            if (RestJson.isPullRequest(comment) == onPullRequests) {
                events.add(RestJson.comment(ID, kind, number(comment), comment));
            }
        }
    }

    private static long number(JsonNode json) {
        Matcher number = NUMBER.matcher(json.path("html_url").asText());
        return number.find() ? Long.parseLong(number.group(1)) : 0;
    }
}
