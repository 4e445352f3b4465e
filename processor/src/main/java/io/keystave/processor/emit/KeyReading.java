package io.keystave.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import io.keystave.processor.model.AttributeModel;
import io.keystave.processor.model.AttributeReference;
import io.keystave.processor.model.KeyModel;
import io.keystave.processor.model.TypeModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Statements that read the components of a key or an index row, some from composed keys. */
final class KeyReading {

    private final Blueprint blueprint;
    private final GeneratedNames names;
    private final String in;
    private final Map<AttributeModel, CodeBlock> parsed = new HashMap<>();

    KeyReading(Blueprint blueprint) {
        this.blueprint = blueprint;
        this.names = blueprint.names();
        this.in = names.local("in");
    }

    String in() {
        return in;
    }

    /**
     * Reads components into variables. Those of {@code stored} are attributes of their own; others are so unless they are
     * part of a composed key.
     */
    void read(MethodSpec.Builder method, List<AttributeModel> components, List<AttributeModel> stored) {
        Map<String, Runnable> reads = new TreeMap<>(MapperCode.byBytes());
        for (AttributeModel component : components) {
            Optional<KeyModel> template = stored.contains(component) ? Optional.empty() : template(component);
            if (template.isPresent()) {
                reads.put(template.get().attribute(), () -> parse(method, template.get()));
                parsed.put(component, part(template.get(), component));
            } else {
                reads.put(component.attribute(), () -> read(method, component));
            }
        }
        reads.values().forEach(Runnable::run);
    }

    /** The expressions that give the components read. */
    List<CodeBlock> values(List<AttributeModel> components) {
        return components.stream()
                .map(it -> parsed.getOrDefault(it, CodeBlock.of("$L", names.local(it))))
                .toList();
    }

    private Optional<KeyModel> template(AttributeModel component) {
        return blueprint.templates().stream()
                .filter(key -> key.parts().stream().anyMatch(part -> component.equals(part.attributeOrNull())))
                .findFirst();
    }

    private CodeBlock part(KeyModel template, AttributeModel component) {
        List<AttributeModel> parts = template.parts().stream()
                .map(AttributeReference::attribute)
                .flatMap(Optional::stream)
                .toList();
        return MapperCode.parsedPart(component, MapperCode.parsedVariable(names, template), parts.indexOf(component));
    }

    private void parse(MethodSpec.Builder method, KeyModel template) {
        method.addStatement(
                "$T $L = $L.parse($T.required($L, $T.$L).string())",
                ParameterizedTypeName.get(ClassName.get(List.class), ClassName.OBJECT),
                MapperCode.parsedVariable(names, template),
                names.template(template),
                names.mapper(),
                in,
                names.names(),
                names.attributeConstant(template));
    }

    private void read(MethodSpec.Builder method, AttributeModel component) {
        TypeModel required = component.type().required();
        method.addStatement(
                "$T $L = $L",
                TypeNames.of(required),
                names.local(component),
                ValueCode.read(
                        required,
                        blueprint.codecs().of(component),
                        EntityMapperClass.requiredCall(names, component, in, CodeBlock.of("$T.", names.mapper()))));
    }
}
