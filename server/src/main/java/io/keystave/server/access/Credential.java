package io.keystave.server.access;

/** What a signature says of its key, as {@code <key id>/<date>/<region>/<service>/aws4_request}. */
record Credential(String keyId, String date, String region, String service, String terminator) {
    private static final String SERVICE = "dynamodb";
    private static final String TERMINATOR = "aws4_request";

    static Credential parse(String text) {
        String[] parts = text.split("/", -1);
        if (parts.length != 5) {
            throw Refusal.incomplete("Credential must have exactly 5 slash-delimited elements, e.g."
                    + " keyid/date/region/service/term, got '" + text + "'");
        }
        return new Credential(parts[0], parts[1], parts[2], parts[3], parts[4]);
    }

    /** What the key is for, without its id. */
    String scope() {
        return date + "/" + region + "/" + service + "/" + terminator;
    }

    /** Refuses a scope that is not this service's, or not of the day on which the request was made. */
    void requireScopeAt(RequestTime time) {
        if (region.isEmpty()) {
            throw Refusal.signature("Credential should be scoped to a valid region.");
        }
        if (!service.equals(SERVICE)) {
            throw Refusal.signature("Credential should be scoped to correct service: '" + SERVICE + "'.");
        }
        if (!terminator.equals(TERMINATOR)) {
            throw Refusal.signature("Credential should be scoped with a valid terminator: '" + TERMINATOR + "', not '"
                    + terminator + "'.");
        }
        if (!date.equals(time.day())) {
            throw Refusal.signature(
                    "Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from" + " HTTP: '"
                            + date + "' != '" + time.day() + "', from '" + time.text() + "'.");
        }
    }
}
