package dev.stoa.sponsorship.contract;

/** Where a contract stands, in the order of its life; the last three stand beside the straight way. */
public enum ContractState {
    REQUESTED,
    RECEIVED,
    LEGAL_REVIEW,
    SENT_FOR_SIGNATURE,
    EXECUTED,
    SUPERSEDED,
    DECLINED,
    EXPIRED
}
