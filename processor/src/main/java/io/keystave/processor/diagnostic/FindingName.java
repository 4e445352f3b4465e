package io.keystave.processor.diagnostic;

import java.util.Locale;
import java.util.regex.Pattern;
import javax.tools.Diagnostic.Kind;

/** The name of a finding, as it stands in brackets in front of the message and as docs/errors.md explains it. */
public enum FindingName {
    // The entity itself
    ENTITY_KIND(Kind.ERROR),
    ENTITY_SHAPE(Kind.ERROR),
    SEVERAL_CONSTRUCTORS(Kind.ERROR),
    MISSING_ACCESSOR(Kind.ERROR),
    TABLE_NAME(Kind.ERROR),
    GENERATED_NAME(Kind.ERROR),
    NAME_CLASH(Kind.ERROR),
    MISPLACED_ANNOTATION(Kind.ERROR),

    // Several item types in one table
    ITEM_TYPE_SHAPE(Kind.ERROR),
    ITEM_TYPE_KEY(Kind.ERROR),
    ITEM_TYPE_UNKNOWN(Kind.ERROR),
    ITEM_TYPE_OVERLAP(Kind.ERROR),
    ITEM_TYPE_ATTRIBUTE(Kind.ERROR),

    // Keys
    MISSING_PARTITION_KEY(Kind.ERROR),
    SEVERAL_PARTITION_KEYS(Kind.ERROR),
    SEVERAL_SORT_KEYS(Kind.ERROR),
    KEY_TYPE(Kind.ERROR),
    KEY_ORDER(Kind.ERROR),
    OPTIONAL_KEY_PART(Kind.ERROR),
    BOOLEAN_KEY(Kind.WARNING),
    FLOATING_POINT_KEY(Kind.WARNING),
    ARRAY_KEY(Kind.WARNING),
    SAME_KEY_TWICE(Kind.ERROR),
    KEY_PART_NAME(Kind.ERROR),
    MISSING_TEMPLATE(Kind.ERROR),
    TEMPLATE_ON_COMPONENT(Kind.ERROR),
    TEMPLATE_SYNTAX(Kind.ERROR),
    UNKNOWN_TEMPLATE_PART(Kind.ERROR),
    AMBIGUOUS_TEMPLATE(Kind.ERROR),
    SINGLE_PARTITION(Kind.WARNING),
    KEY_CANNOT_CHANGE(Kind.ERROR),
    KEY_ATTRIBUTE_CLASH(Kind.ERROR),

    // Indexes
    UNKNOWN_ATTRIBUTE(Kind.ERROR),
    INDEX_NAME(Kind.ERROR),
    DUPLICATE_INDEX_NAME(Kind.ERROR),
    INDEX_KEY_PARTS(Kind.ERROR),
    LOCAL_INDEX_KEY_PARTS(Kind.ERROR),
    LOCAL_INDEX_PARTITION_KEY(Kind.ERROR),
    LOCAL_INDEX_WITHOUT_SORT_KEY(Kind.ERROR),
    TOO_MANY_LOCAL_INDEXES(Kind.ERROR),
    MANY_GLOBAL_INDEXES(Kind.WARNING),
    UNUSED_INCLUDE(Kind.ERROR),
    MISSING_INCLUDE(Kind.ERROR),
    REDUNDANT_INCLUDE(Kind.ERROR),
    TOO_MANY_INCLUDES(Kind.ERROR),
    REDUNDANT_INDEX(Kind.WARNING),

    // Mapping
    UNSUPPORTED_TYPE(Kind.ERROR),
    RAW_TYPE(Kind.ERROR),
    INACCESSIBLE_TYPE(Kind.ERROR),
    UNRESOLVED_TYPE(Kind.ERROR),
    CONVERTER_TYPE(Kind.ERROR),
    CONVERTER_SHAPE(Kind.ERROR),
    DEFAULT_VALUE(Kind.ERROR),
    FORMER_NAME(Kind.ERROR),
    STORED_NAME(Kind.ERROR),
    SAME_ATTRIBUTE_NAME(Kind.ERROR),
    ATTRIBUTE_NAME(Kind.ERROR),
    DOCUMENT_DEPTH(Kind.WARNING),
    SET_ELEMENT(Kind.WARNING),
    VERSION_TYPE(Kind.ERROR),
    SEVERAL_VERSIONS(Kind.ERROR),
    EXPIRES_AT_TYPE(Kind.ERROR),
    SEVERAL_EXPIRES_AT(Kind.ERROR),
    TIMESTAMP_TYPE(Kind.ERROR),
    COUNTER_TYPE(Kind.ERROR),
    GENERATED_KEY_TYPE(Kind.ERROR),

    // Access patterns
    PATTERNS_KIND(Kind.ERROR),
    PATTERNS_ENTITY(Kind.ERROR),
    PATTERN_NAME(Kind.ERROR),
    UNKNOWN_KEY_PART(Kind.ERROR),
    NO_ACCESS_PATH(Kind.ERROR),
    KEY_PART_ORDER(Kind.ERROR),
    RANGE_NOT_LAST(Kind.ERROR),
    PREFIX_TYPE(Kind.ERROR),
    AMBIGUOUS_PATH(Kind.ERROR),
    UNKNOWN_INDEX(Kind.ERROR),
    PARAMETER_TYPE(Kind.ERROR),
    PARAMETER_COUNT(Kind.ERROR),
    CONSISTENT_INDEX(Kind.ERROR),
    RESULT_ORDER(Kind.ERROR),
    RETURN_TYPE(Kind.ERROR),
    UNPROJECTED_COMPONENT(Kind.ERROR),
    COMPONENT_TYPE(Kind.ERROR),
    WHERE_SYNTAX(Kind.ERROR),
    WHERE_COMPONENT(Kind.ERROR),
    KEY_IN_FILTER(Kind.ERROR),
    UNPROJECTED_FILTER(Kind.ERROR),
    OPERAND_TYPE(Kind.ERROR),
    WHERE_PARAMETER(Kind.ERROR),

    // The environment
    UNKNOWN_OPTION(Kind.WARNING),
    OPTION_VALUE(Kind.ERROR),
    PROCESSOR_FAILURE(Kind.ERROR);

    private final Kind severity;
    private final String title;

    FindingName(Kind severity) {
        this.severity = severity;
        this.title = Pattern.compile("([A-Z])([A-Z]*)_?")
                .matcher(name())
                .replaceAll(word -> word.group(1) + word.group(2).toLowerCase(Locale.ROOT));
    }

    public Kind severity() {
        return severity;
    }

    /** The name as users read and search it: {@code MissingPartitionKey}. */
    public String title() {
        return title;
    }
}
