package io.keystave.value;

/**
 * Says that a value breaks a rule of the data model. The message is the service's own text where the service has one,
 * so the operation layer can pass it on unchanged.
 */
public final class InvalidValueException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private static final String PARAMETERS = "One or more parameter values were invalid: ";

    /** Creates the exception with the text to be shown. */
    public InvalidValueException(String message) {
        super(message);
    }

    /** A wire value without any type tag, {@code {}}. */
    public static InvalidValueException noType() {
        return new InvalidValueException(
                "Supplied AttributeValue is empty, must contain exactly one of the supported datatypes");
    }

    /** A wire value with two type tags or more. */
    public static InvalidValueException severalTypes() {
        return new InvalidValueException("Supplied AttributeValue has more than one datatypes set,"
                + " must contain exactly one of the supported datatypes");
    }

    /** A wire value {@code {"NULL":false}}. */
    public static InvalidValueException nullNotTrue() {
        return new InvalidValueException(PARAMETERS + "Null attribute value types must have the value of true");
    }

    /** A set without elements. */
    static InvalidValueException emptySet(AttributeType type) {
        return new InvalidValueException(PARAMETERS
                + switch (type) {
                    case SS -> "An string set  may not be empty";
                    case NS -> "An number set  may not be empty";
                    default -> "Binary sets should not be empty";
                });
    }

    static InvalidValueException duplicateInSet(AttributeType type, String elements) {
        return new InvalidValueException(
                switch (type) {
                    case SS -> PARAMETERS + "Input collection " + elements + " contains duplicates.";
                    case NS -> "Input collection contains duplicates";
                    default -> PARAMETERS + "Input collection " + elements + "of type BS contains duplicates.";
                });
    }

    static InvalidValueException tooDeep() {
        return new InvalidValueException("Nesting Levels have exceeded supported limits:"
                + " Attributes in the item have nested levels beyond supported limit");
    }

    static InvalidValueException notANumber(String text) {
        String message = "The parameter cannot be converted to a numeric value";
        return new InvalidValueException(text.isEmpty() ? message : message + ": " + text);
    }

    static InvalidValueException overflow() {
        return new InvalidValueException(
                "Number overflow. Attempting to store a number with magnitude larger than supported range");
    }

    static InvalidValueException underflow() {
        return new InvalidValueException(
                "Number underflow. Attempting to store a number with magnitude smaller than supported range");
    }

    static InvalidValueException tooPrecise() {
        return new InvalidValueException("Attempting to store more than 38 significant digits in a Number");
    }

    static InvalidValueException emptyName() {
        return new InvalidValueException(PARAMETERS + "Empty attribute name");
    }

    static InvalidValueException nameTooLong() {
        return new InvalidValueException(
                PARAMETERS + "Attribute name is too large, must be at most " + Limits.ATTRIBUTE_NAME_BYTES + " bytes");
    }

    static InvalidValueException duplicateName(String name) {
        return new InvalidValueException("Name \"" + name + "\" is written twice. Write each attribute once.");
    }
}
