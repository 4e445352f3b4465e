package io.keystave.conformance.typed;

import io.keystave.operation.Backend;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A real backend in front of which something happens that the engine does not do by itself: shortage, conflict, delay. */
final class InterceptedBackend {
    private InterceptedBackend() {}

    /** A backend that asks first; where the answer is null, the request runs as it is. */
    static Backend of(Backend real, Function<Object, @Nullable Object> answer) {
        return (Backend) Proxy.newProxyInstance(
                Backend.class.getClassLoader(), new Class<?>[] {Backend.class}, (proxy, method, arguments) -> {
                    Object answered = arguments == null ? null : answer.apply(arguments[0]);
                    if (answered != null) {
                        return answered;
                    }
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
