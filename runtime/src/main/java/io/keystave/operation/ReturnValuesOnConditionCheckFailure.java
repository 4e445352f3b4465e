package io.keystave.operation;

/** Whether a failed condition hands back the stored item. */
public enum ReturnValuesOnConditionCheckFailure {
    NONE,
    ALL_OLD
}
