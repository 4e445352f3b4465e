package io.keystave.value;

/** The limits of the data model and its expressions, one constant each. */
public final class Limits {
    /** Size of an item with its attribute names. Source: Developer Guide, Quotas, Items. */
    public static final int ITEM_BYTES = 400 * 1024;

    /** Size of a partition key value. Source: Developer Guide, Quotas, Partition key. */
    public static final int PARTITION_KEY_BYTES = 2048;

    /** Size of a sort key value. Source: Developer Guide, Quotas, Sort key. */
    public static final int SORT_KEY_BYTES = 1024;

    /** Size of an attribute name that is part of no key. Source: Developer Guide, Quotas, Attribute names. */
    public static final int ATTRIBUTE_NAME_BYTES = 65_535;

    /** Size of the name of a key attribute, of a projected attribute and of the attribute of a time to live. Same source. */
    public static final int KEY_ATTRIBUTE_NAME_BYTES = 255;

    /** Levels of a document: the attribute's value is the first. Source: Developer Guide, Quotas, Attributes. */
    public static final int NESTING_LEVELS = 32;

    /** Significant digits of a number. Source: Developer Guide, Naming rules and data types, Number. */
    public static final int NUMBER_DIGITS = 38;

    /** Greatest power of ten of a number's first digit. Same source. */
    public static final int NUMBER_MAX_EXPONENT = 125;

    /** Least power of ten of a number's first digit. Same source. */
    public static final int NUMBER_MIN_EXPONENT = -130;

    /** Size of one expression's text. Source: Developer Guide, Quotas, Expression parameters. */
    public static final int EXPRESSION_BYTES = 4096;

    /** Operators in one expression; functions and parentheses do not count. Same source. */
    public static final int EXPRESSION_OPERATORS = 300;

    /** Operands of IN, the left one included. Same source; counted as the service does. */
    public static final int IN_OPERANDS = 100;

    /** Elements of a document path. Source: Developer Guide, Quotas, Nested attribute depth. */
    public static final int PATH_ELEMENTS = 32;

    /** Length of a placeholder with its sign. Source: Developer Guide, Quotas, Expression parameters. */
    public static final int PLACEHOLDER_BYTES = 255;

    /** Size of all substitution variables of one expression. Same source. */
    public static final int PLACEHOLDERS_TOTAL_BYTES = 2 * 1024 * 1024;

    /** Names in the legacy AttributesToGet. Source: API reference, GetItem. */
    public static final int ATTRIBUTES_TO_GET = 255;

    private Limits() {}
}
