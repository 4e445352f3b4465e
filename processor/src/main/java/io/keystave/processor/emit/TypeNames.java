package io.keystave.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.keystave.processor.model.PrivateType;
import io.keystave.processor.model.TypeModel;
import javax.lang.model.type.DeclaredType;

/** Types as generated code writes them. What cannot be named there, in an entity with errors, becomes an object. */
final class TypeNames {

    private TypeNames() {}

    static TypeName of(TypeModel type) {
        if (type instanceof TypeModel.OptionalOf optional) {
            return ParameterizedTypeName.get(ClassName.get("java.util", "Optional"), boxed(optional.element()));
        }
        if (type instanceof TypeModel.ListOf list) {
            return ParameterizedTypeName.get(ClassName.get("java.util", "List"), boxed(list.element()));
        }
        if (type instanceof TypeModel.SetOf set) {
            return ParameterizedTypeName.get(ClassName.get("java.util", "Set"), boxed(set.element()));
        }
        if (type instanceof TypeModel.MapOf map) {
            return ParameterizedTypeName.get(ClassName.get("java.util", "Map"), boxed(map.key()), boxed(map.value()));
        }
        return canBeNamed(type) ? TypeName.get(type.type()) : ClassName.OBJECT;
    }

    private static boolean canBeNamed(TypeModel type) {
        return !(type instanceof TypeModel.Unsupported)
                && !(type.type() instanceof DeclaredType declared
                        && PrivateType.around(declared.asElement()).isPresent());
    }

    static TypeName boxed(TypeModel type) {
        TypeName name = of(type);
        return name instanceof ArrayTypeName ? name : name.box();
    }
}
