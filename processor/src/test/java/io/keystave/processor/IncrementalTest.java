package io.keystave.processor;

import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One source compiled anew against the classes of the others, as build tools and editors do. */
class IncrementalTest {

    @TempDir
    private Path classes;

    @Test
    void entityAloneGivesTheSameFiles() throws IOException {
        String customer = "@Table(\"customers\") record Customer(@PartitionKey String id, Order.Status last) {}";
        Map<String, String> whole = compileAll(GeneratedSourcesTest.ORDER, customer);

        assertThat(compileAlone("Customer", customer))
                .isEqualTo(only(whole, "Customer_", "CustomerRepository"))
                .hasSize(2);
    }

    @Test
    void itemTypeAloneGivesTheSameFiles() throws IOException {
        Map<String, String> whole = compileAll(GeneratedSourcesTest.SHOP_ITEM.toArray(String[]::new));

        assertThat(compileAlone("Invoice", GeneratedSourcesTest.SHOP_ITEM.get(2)))
                .isEqualTo(only(whole, "Invoice_", "InvoiceRepository"))
                .hasSize(2);
    }

    @Test
    void sealedInterfaceAloneGivesTheSameFiles() throws IOException {
        Map<String, String> whole = compileAll(GeneratedSourcesTest.SHOP_ITEM.toArray(String[]::new));

        assertThat(compileAlone("ShopItem", GeneratedSourcesTest.SHOP_ITEM.get(0)))
                .isEqualTo(only(whole, "ShopItem_", "ShopItemRepository"))
                .hasSize(2);
    }

    /** Compiles sources together, keeps their classes, and gives the generated sources by the names of their types. */
    private Map<String, String> compileAll(String... sources) throws IOException {
        Compilation compilation = Findings.compile(
                new KeystaveProcessor(),
                List.of(),
                Arrays.stream(sources).map(Findings::shop).toArray(String[]::new));
        assertThat(compilation.errors()).isEmpty();
        for (JavaFileObject file : compilation.generatedFiles()) {
            if (file.getKind() == JavaFileObject.Kind.CLASS) {
                Path target = classes.resolve(file.getName().replaceFirst("^/CLASS_OUTPUT/", ""));
                Files.createDirectories(target.getParent());
                try (InputStream in = file.openInputStream()) {
                    Files.copy(in, target);
                }
            }
        }
        return generated(compilation);
    }

    private Map<String, String> compileAlone(String name, String source) throws IOException {
        List<File> classPath = new ArrayList<>(List.of(classes.toFile()));
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(File::new)
                .forEach(classPath::add);
        Compilation compilation = javac().withProcessors(new KeystaveProcessor())
                .withClasspath(classPath)
                .compile(JavaFileObjects.forSourceString("shop." + name, Findings.shop(source)));
        assertThat(compilation.errors()).isEmpty();
        return generated(compilation);
    }

    private static Map<String, String> generated(Compilation compilation) throws IOException {
        Map<String, String> sources = new TreeMap<>();
        for (JavaFileObject file : compilation.generatedSourceFiles()) {
            String name = Path.of(file.getName()).getFileName().toString();
            sources.put(name.replace(".java", ""), GoldenFiles.text(file));
        }
        return sources;
    }

    private static Map<String, String> only(Map<String, String> sources, String... names) {
        Map<String, String> some = new TreeMap<>(sources);
        some.keySet().retainAll(List.of(names));
        return some;
    }
}
