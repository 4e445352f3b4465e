package io.keystave.processor.model;

/**
 * What annotations say of an attribute besides its name and its roles.
 *
 * @param counterDelta what each update adds, if it is a counter
 */
public record AttributeDetails(long counterDelta) {

    /** Of an attribute without annotations. */
    static final AttributeDetails NONE = new AttributeDetails(1);
}
