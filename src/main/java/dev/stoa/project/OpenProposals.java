package dev.stoa.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Keeps the open proposals as the policy wants them today; running it again changes nothing. */
@ApplicationScoped
public class OpenProposals {

    @Inject
    LifecyclePolicy policy;

    @Inject
    Clock clock;

    /**
     * @param evidence of every project that visitors see; proposals of all others are withdrawn
     * @return how many proposals were made, renewed or withdrawn
     */
    @Transactional
    public int keep(List<LifecycleEvidence> evidence, LocalDate today) {
        var open = byProject(LifecycleProposal.allOpen());
        var declined = byProject(LifecycleProposal.lastDeclined());
        int changed = 0;
        for (var facts : evidence) {
            var wish = policy.judge(facts, today)
                    .filter(wanted -> !declined.containsKey(facts.project())
                            || !declined.get(facts.project()).digest.equals(wanted.digest()))
                    .orElse(null);
            var there = open.remove(facts.project());
            if (there != null && wish != null && there.says(wish)) {
                changed += there.take(wish) ? 1 : 0;
                continue;
            }
            if (there != null) {
                withdraw(there);
                changed++;
            }
            if (wish != null) {
                LifecycleProposal.make(Project.findById(facts.project()), wish, clock.instant());
                changed++;
            }
        }
        open.values().forEach(this::withdraw);
        return changed + open.size();
    }

    private void withdraw(LifecycleProposal proposal) {
        proposal.settle(LifecycleProposal.State.WITHDRAWN, null, null, clock.instant());
        LifecycleProposal.flush();
    }

    private static Map<Long, LifecycleProposal> byProject(List<LifecycleProposal> proposals) {
        return proposals.stream().collect(Collectors.toMap(proposal -> proposal.project.id, Function.identity()));
    }
}
