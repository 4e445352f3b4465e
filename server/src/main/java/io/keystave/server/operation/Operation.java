package io.keystave.server.operation;

import io.keystave.operation.Backend;
import io.keystave.server.json.JsonOutput;
import io.keystave.server.json.RequestReader;

/** One operation of the service as it goes over the wire. Has no state; safe for use by many threads. */
public interface Operation {
    /**
     * Reads a request, of which the object has been entered, has the backend run it and writes the result.
     *
     * @throws io.keystave.server.json.SerializationException if a member has the wrong type
     * @throws io.keystave.operation.DynamoDbException if the request is refused
     */
    void run(RequestReader in, Backend backend, JsonOutput out);
}
