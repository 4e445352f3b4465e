package io.keystave.engine.validation;

/** The rule for the ARN of a resource in a request. */
final class ResourceArns {
    private static final String TABLE_PART = ":table/";
    private static final String STREAM_PART = "stream/";

    private ResourceArns() {}

    static void requireTableOrStream(String arn) {
        if (!arn.startsWith("arn:")) {
            throw InvalidParameters.invalid("ARNs must start with 'arn:': " + arn);
        }
        int name = arn.indexOf(TABLE_PART);
        int part = name < 0 ? -1 : arn.indexOf('/', name + TABLE_PART.length());
        if (name < 0 || (part >= 0 && !arn.startsWith(STREAM_PART, part + 1))) {
            throw InvalidParameters.invalid(
                    "Invalid resource arn provided, only table or stream is accepted. Provided resource arn: " + arn);
        }
    }
}
