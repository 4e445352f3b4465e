package io.keystave.mapper;

/** An item that does not fit its entity, or an entity that cannot be stored. The text names attributes, never contents. */
public final class MappingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public MappingException(String message) {
        super(message);
    }

    public MappingException(String message, Throwable cause) {
        super(message, cause);
    }

    /** An attribute is absent that the entity cannot do without. */
    public static MappingException absent(String entity, String attribute) {
        return new MappingException("An item has no attribute \"" + attribute + "\", which " + entity
                + " needs. Make the property nullable or Optional, or write the attribute to the items that lack it.");
    }

    /** A property is null that is part of a key. */
    public static MappingException nullKey(String entity, String property) {
        return new MappingException(entity + "." + property + " is null, but it is part of the primary key.");
    }

    /** An item is of none of the types that it can be read as. */
    public static MappingException unknownType(String entity, String attribute) {
        return new MappingException(
                "An item is no " + entity + ": its attribute \"" + attribute
                        + "\" names another type. Add a record for it to the sealed interface, or keep it in a table of its own.");
    }
}
