package io.keystave.processor.model;

/** A Java type that is stored as one text, number, binary or boolean, and what it can be in a key. */
public enum ScalarType {
    STRING("java.lang.String", KeyForm.TEXT, TemplateForm.FREE_TEXT),
    CHARACTER("java.lang.Character", KeyForm.NONE, TemplateForm.NONE),
    BYTE("java.lang.Byte", KeyForm.NUMBER, TemplateForm.FIXED),
    SHORT("java.lang.Short", KeyForm.NUMBER, TemplateForm.FIXED),
    INTEGER("java.lang.Integer", KeyForm.NUMBER, TemplateForm.FIXED),
    LONG("java.lang.Long", KeyForm.NUMBER, TemplateForm.FIXED),
    BIG_INTEGER("java.math.BigInteger", KeyForm.NUMBER, TemplateForm.FIXED),
    BIG_DECIMAL("java.math.BigDecimal", KeyForm.NUMBER, TemplateForm.FIXED),
    FLOAT("java.lang.Float", KeyForm.NUMBER, TemplateForm.UNORDERED),
    DOUBLE("java.lang.Double", KeyForm.NUMBER, TemplateForm.UNORDERED),
    BOOLEAN("java.lang.Boolean", KeyForm.TEXT, TemplateForm.NONE),
    BYTES("byte[]", KeyForm.BINARY, TemplateForm.NONE),
    BYTE_BUFFER("java.nio.ByteBuffer", KeyForm.BINARY, TemplateForm.NONE),
    ENUM("java.lang.Enum", KeyForm.TEXT, TemplateForm.NAME),
    UUID("java.util.UUID", KeyForm.TEXT, TemplateForm.FIXED),
    INSTANT("java.time.Instant", KeyForm.TEXT, TemplateForm.FIXED),
    LOCAL_DATE("java.time.LocalDate", KeyForm.TEXT, TemplateForm.FIXED),
    LOCAL_TIME("java.time.LocalTime", KeyForm.TEXT, TemplateForm.FIXED),
    LOCAL_DATE_TIME("java.time.LocalDateTime", KeyForm.TEXT, TemplateForm.FIXED),
    YEAR("java.time.Year", KeyForm.TEXT, TemplateForm.FIXED),
    YEAR_MONTH("java.time.YearMonth", KeyForm.TEXT, TemplateForm.FIXED),
    MONTH_DAY("java.time.MonthDay", KeyForm.UNORDERED, TemplateForm.UNORDERED),
    OFFSET_TIME("java.time.OffsetTime", KeyForm.UNORDERED, TemplateForm.UNORDERED),
    OFFSET_DATE_TIME("java.time.OffsetDateTime", KeyForm.UNORDERED, TemplateForm.UNORDERED),
    ZONED_DATE_TIME("java.time.ZonedDateTime", KeyForm.UNORDERED, TemplateForm.UNORDERED),
    DURATION("java.time.Duration", KeyForm.UNORDERED, TemplateForm.UNORDERED),
    PERIOD("java.time.Period", KeyForm.UNORDERED, TemplateForm.UNORDERED),
    ZONE_ID("java.time.ZoneId", KeyForm.UNORDERED, TemplateForm.UNORDERED),
    ZONE_OFFSET("java.time.ZoneOffset", KeyForm.UNORDERED, TemplateForm.UNORDERED);

    /** What the type is when it is a key attribute on its own. */
    public enum KeyForm {
        TEXT,
        NUMBER,
        BINARY,
        /** It has a text, but the order of that text is not the order of the type. */
        UNORDERED,
        NONE
    }

    /** What the type is inside a template, where it becomes text. */
    public enum TemplateForm {
        /** Any text at all, the delimiter included. */
        FREE_TEXT,
        /** One of a known set of names. */
        NAME,
        /** Text of {@link #keyTextCharacters()} in the order of the type, of which none begins another. */
        FIXED,
        /** It has a text, but the order of that text is not the order of the type. */
        UNORDERED,
        NONE
    }

    private final String qualifiedName;
    private final KeyForm keyForm;
    private final TemplateForm templateForm;

    ScalarType(String qualifiedName, KeyForm keyForm, TemplateForm templateForm) {
        this.qualifiedName = qualifiedName;
        this.keyForm = keyForm;
        this.templateForm = templateForm;
    }

    /** The boxed type's name. */
    String qualifiedName() {
        return qualifiedName;
    }

    public KeyForm keyForm() {
        return keyForm;
    }

    public TemplateForm templateForm() {
        return templateForm;
    }

    /** The characters of its text in a template, where that is of {@link TemplateForm#FIXED}. */
    public String keyTextCharacters() {
        return switch (this) {
            case BIG_INTEGER, BIG_DECIMAL -> "0123456789-!~";
            case UUID -> "0123456789abcdef-";
            case YEAR -> "0123456789";
            case LOCAL_TIME -> "0123456789:.";
            case LOCAL_DATE_TIME, INSTANT -> "0123456789-T:.Z";
            default -> "0123456789-";
        };
    }

    /** Whether sets of it are stored as a set of texts, numbers or binaries. */
    public boolean isSetElement() {
        return this != BOOLEAN;
    }

    /** Whether it has a text that can name an entry of a map. */
    public boolean isMapKey() {
        return templateForm != TemplateForm.UNORDERED && templateForm != TemplateForm.NONE;
    }
}
