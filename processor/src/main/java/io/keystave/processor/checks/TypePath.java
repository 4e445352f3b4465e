package io.keystave.processor.checks;

import io.keystave.processor.model.AttributeModel;
import io.keystave.processor.model.DocumentModel;
import io.keystave.processor.model.EntityModel;
import io.keystave.processor.model.Origin;
import io.keystave.processor.model.TypeModel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * A type inside an entity and the way to it.
 *
 * @param path for instance {@code Order.lines[].meta}; {@code []} is an element, {@code {}} a map's value
 * @param origin the component where the type is written, if that is in the entity's own file, else the entity's component
 */
record TypePath(String path, TypeModel type, Origin origin) {

    /** Every type in an entity, each nested record once, in the order of the source. */
    static Stream<TypePath> in(EntityModel entity) {
        Walk walk = new Walk(entity);
        entity.attributes().forEach(attribute -> walk.attribute(entity.name(), attribute, attribute.origin()));
        return walk.found.stream();
    }

    private static final class Walk {

        private final EntityModel entity;
        private final List<TypePath> found = new ArrayList<>();
        private final Set<String> visited = new HashSet<>();

        Walk(EntityModel entity) {
            this.entity = entity;
        }

        void attribute(String owner, AttributeModel attribute, Origin origin) {
            type(owner + "." + attribute.component(), attribute.type(), origin);
        }

        private void type(String path, TypeModel type, Origin origin) {
            found.add(new TypePath(path, type, origin));
            if (type instanceof TypeModel.OptionalOf optional) {
                type(path, optional.element(), origin);
            } else if (type instanceof TypeModel.ListOf list) {
                type(path + "[]", list.element(), origin);
            } else if (type instanceof TypeModel.SetOf set) {
                type(path + "[]", set.element(), origin);
            } else if (type instanceof TypeModel.MapOf map) {
                type(path + "{}", map.value(), origin);
            } else if (type instanceof TypeModel.Converted converted) {
                type(path, converted.stored(), origin);
            } else if (type instanceof TypeModel.Document document && visited.add(document.name())) {
                DocumentModel nested = entity.document(document);
                boolean isInSameFile = outermost(nested.element()).equals(outermost(entity.type()));
                nested.attributes()
                        .forEach(attribute -> attribute(path, attribute, isInSameFile ? attribute.origin() : origin));
            }
        }

        private static Element outermost(TypeElement type) {
            Element at = type;
            while (at.getEnclosingElement() instanceof TypeElement around) {
                at = around;
            }
            return at;
        }
    }
}
