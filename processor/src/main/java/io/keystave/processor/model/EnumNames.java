package io.keystave.processor.model;

import io.keystave.annotation.StoredName;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** The texts under which the constants of an enum are stored. */
public final class EnumNames {

    private EnumNames() {}

    /** By the constants, in their order; empty if the type is no enum. */
    public static Map<Element, String> of(TypeMirror type) {
        Map<Element, String> names = new LinkedHashMap<>();
        if (type instanceof DeclaredType declared && declared.asElement().getKind() == ElementKind.ENUM) {
            for (Element constant : declared.asElement().getEnclosedElements()) {
                if (constant.getKind() == ElementKind.ENUM_CONSTANT) {
                    StoredName stored = constant.getAnnotation(StoredName.class);
                    names.put(
                            constant, stored == null ? constant.getSimpleName().toString() : stored.value());
                }
            }
        }
        return names;
    }
}
