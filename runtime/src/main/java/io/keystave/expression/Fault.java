package io.keystave.expression;

/** What can be wrong with an expression: kinds of faults, of which each language reports the one it ranks highest. */
enum Fault {
    SYNTAX,
    PARENTHESES,
    UNKNOWN_FUNCTION,
    MISUSED_FUNCTION,
    RESERVED_WORD,
    REPEATED_SECTION,
    UNDEFINED_NAME,
    UNDEFINED_VALUE,
    OPERAND_COUNT,
    SAME_OPERAND,
    OVERLAP,
    CONFLICT,
    ACTION_OPERAND,
    OPERAND_TYPE,
    DATA_TYPE
}
