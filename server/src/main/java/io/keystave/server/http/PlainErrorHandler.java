package io.keystave.server.http;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Answers what is no request at all, or fails below the service, with a status alone: no page, no text, no trace. */
final class PlainErrorHandler extends ErrorHandler {
    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        if (response.getStatus() < HttpStatus.INTERNAL_SERVER_ERROR_500) {
            response.setStatus(HttpStatus.BAD_REQUEST_400);
        }
        response.write(true, ByteBuffer.allocate(0), callback);
        return true;
    }
}
