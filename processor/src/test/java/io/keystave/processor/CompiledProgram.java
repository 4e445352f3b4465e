package io.keystave.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.tools.JavaFileObject;

/** Runs code of a user together with what was generated for it. */
final class CompiledProgram {

    private CompiledProgram() {}

    /**
     * Compiles entities and a class {@code shop.Program} with this body of {@code static Object run() throws Exception},
     * and gives what it returns.
     */
    static Object run(String entity, String body) throws ReflectiveOperationException {
        Compilation compilation =
                Findings.compile(new KeystaveProcessor(), List.of(), Findings.shop(entity), Findings.shop("""
                        import io.keystave.*;
                        import io.keystave.query.*;
                        public class Program {
                            public static Object run() throws Exception {
                        %s
                            }
                        }
                        """.formatted(
                                body.indent(8))));
        assertThat(compilation.errors()).isEmpty();
        return new Loader(compilation)
                .loadClass("shop.Program")
                .getMethod("run")
                .invoke(null);
    }

    /** Finds the classes of a compilation. */
    private static final class Loader extends ClassLoader {

        private final Map<String, JavaFileObject> classes;

        Loader(Compilation compilation) {
            super(CompiledProgram.class.getClassLoader());
            classes = compilation.generatedFiles().stream()
                    .filter(file -> file.getKind() == JavaFileObject.Kind.CLASS)
                    .collect(Collectors.toMap(
                            file -> file.getName()
                                    .replaceFirst("^/CLASS_OUTPUT/", "")
                                    .replaceFirst("\\.class$", "")
                                    .replace('/', '.'),
                            file -> file));
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            JavaFileObject file = classes.get(name);
            if (file == null) {
                throw new ClassNotFoundException(name);
            }
            try (InputStream in = file.openInputStream()) {
                byte[] bytes = in.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }
}
