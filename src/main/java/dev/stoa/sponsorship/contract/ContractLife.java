package dev.stoa.sponsorship.contract;

import static dev.stoa.sponsorship.contract.ContractState.DECLINED;
import static dev.stoa.sponsorship.contract.ContractState.EXECUTED;
import static dev.stoa.sponsorship.contract.ContractState.EXPIRED;
import static dev.stoa.sponsorship.contract.ContractState.LEGAL_REVIEW;
import static dev.stoa.sponsorship.contract.ContractState.RECEIVED;
import static dev.stoa.sponsorship.contract.ContractState.REQUESTED;
import static dev.stoa.sponsorship.contract.ContractState.SENT_FOR_SIGNATURE;
import static dev.stoa.sponsorship.contract.ContractState.SUPERSEDED;
import static dev.stoa.workflow.Rule.move;
import static dev.stoa.workflow.Stage.aside;
import static dev.stoa.workflow.Stage.main;

import dev.stoa.workflow.Workflow;
import java.util.List;

/** The rules of a contract's life as a table. Editors fetch it, legal reads it and has it signed. */
public final class ContractLife {

    private ContractLife() {}

    // spotless:off
    public static final Workflow<ContractState> LIFE = new Workflow<>(
            "contract",
            List.of(
                    //    state               owner     what has to be done here
                    main(REQUESTED, "editor", "Get the contract from the organiser"),
                    main(RECEIVED, "editor", "Hand it to legal"),
                    main(LEGAL_REVIEW, "legal", "Read it"),
                    main(SENT_FOR_SIGNATURE, "legal", "Have it signed by both sides"),
                    main(EXECUTED, "", "Nothing: it is in force"),
                    aside(SUPERSEDED, "", "Nothing: another took its place"),
                    aside(DECLINED, "", "Nothing: it will not be signed"),
                    aside(EXPIRED, "", "Nothing: its time is over")),
            List.of(
                    //   verb                  from                to                  who may
                    move("receive", REQUESTED, RECEIVED).by("editor", "legal"),
                    move("decline", REQUESTED, DECLINED).by("editor", "legal").withReason(),
                    move("review", RECEIVED, LEGAL_REVIEW).by("editor", "legal"),
                    move("decline", RECEIVED, DECLINED).by("legal").withReason(),
                    move("send out", LEGAL_REVIEW, SENT_FOR_SIGNATURE).by("legal"),
                    move("send back", LEGAL_REVIEW, REQUESTED).by("legal").withReason(),
                    move("decline", LEGAL_REVIEW, DECLINED).by("legal").withReason(),
                    move("execute", SENT_FOR_SIGNATURE, EXECUTED).by("legal"),
                    move("recall", SENT_FOR_SIGNATURE, LEGAL_REVIEW).by("legal").withReason(),
                    move("decline", SENT_FOR_SIGNATURE, DECLINED).by("legal").withReason(),
                    move("expire", SENT_FOR_SIGNATURE, EXPIRED).by("legal").withReason(),
                    move("supersede", EXECUTED, SUPERSEDED).by("legal").withReason(),
                    move("expire", EXECUTED, EXPIRED).by("legal"),
                    move("reopen", DECLINED, REQUESTED).by("legal").withReason()));
    // spotless:on
}
