package dev.stoa.sponsorship.contract;

import dev.stoa.site.Errors;
import dev.stoa.sponsorship.matter.Field;
import dev.stoa.sponsorship.matter.Kind;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Contracts on the desk. */
@Singleton
@Priority(60)
public class Contracts extends Kind<ContractState, Contract> {

    Contracts() {
        super(
                "contracts",
                "Contracts",
                Contract.class,
                ContractLife.LIFE,
                List.of(
                        Field.title("Like “Sponsorship agreement”"),
                        Field.<Contract>line(
                                        "counterparty", "With whom", c -> c.counterparty, (c, v) -> c.counterparty = v)
                                .hint("The organisers, or who signs for them")
                                .needed("Say who the other side is."),
                        Field.<Contract>line("reference", "Reference", c -> c.reference, (c, v) -> c.reference = v)
                                .hint("Under which legal keeps it"),
                        Field.<Contract>day("signedOn", "Signed on", c -> c.signedOn, (c, v) -> c.signedOn = v)
                                .hint("The day of the last signature; needed before it is executed"),
                        Field.<Contract>day(
                                        "validUntil", "In force until", c -> c.validUntil, (c, v) -> c.validUntil = v)
                                .hint("The last day; empty when it has no end"),
                        Field.owner(),
                        Field.note()));
    }

    @Override
    public Contract blank() {
        return new Contract();
    }

    @Override
    public Set<String> writers() {
        return Set.of("editor", "legal");
    }

    @Override
    protected Errors check(Contract contract, Errors errors) {
        boolean backwards = contract.signedOn != null
                && contract.validUntil != null
                && contract.validUntil.isBefore(contract.signedOn);
        return backwards ? errors.with("validUntil", "It would end before it was signed.") : errors;
    }

    @Override
    public Optional<String> obstacle(Contract contract, ContractState to) {
        return to == ContractState.EXECUTED && contract.signedOn == null
                ? Optional.of("Say below on which day it was signed, and save; then it can be executed.")
                : Optional.empty();
    }

    /** What was signed stays as it was signed. */
    @Override
    public Set<String> fixed(Contract contract) {
        return contract.state == ContractState.EXECUTED || contract.state == ContractState.SUPERSEDED
                ? Set.of("counterparty", "signedOn")
                : Set.of();
    }

    @Override
    public Map<Long, Says> says(List<Contract> contracts) {
        return contracts.stream().collect(Collectors.toMap(c -> c.id, c -> new Says(says(c), false)));
    }

    private static String says(Contract contract) {
        var signed = contract.signedOn == null ? "" : ", signed on " + contract.signedOn;
        return "with " + contract.counterparty + signed;
    }
}
