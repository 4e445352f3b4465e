package io.keystave.partiql;

import io.keystave.expression.DocumentPath;
import io.keystave.expression.DocumentPath.Element;
import io.keystave.expression.DocumentPath.Name;
import io.keystave.value.AttributeName;
import io.keystave.value.AttributeValue;
import io.keystave.value.Item;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a SELECT returns of an item: the value at each path, under the last name of the path. */
record SelectedPaths(List<DocumentPath> paths) {
    /** The item itself where no paths are named. */
    Item of(Item item) {
        if (paths.isEmpty()) {
            return item;
        }
        Map<String, AttributeValue> selected = new LinkedHashMap<>();
        for (DocumentPath path : paths) {
            AttributeValue value = path.resolve(item);
            if (value != null) {
                selected.put(lastName(path), value);
            }
        }
        return Item.of(selected);
    }

    private static String lastName(DocumentPath path) {
        AttributeName last = path.topLevel();
        for (Element element : path.elements()) {
            if (element instanceof Name step) {
                last = step.name();
            }
        }
        return last.text();
    }
}
