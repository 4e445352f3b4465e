package io.keystave.query;

import io.keystave.expression.DocumentPath;
import io.keystave.mapper.Codec;

/** An attribute that an update may set and remove: every one that is neither part of the primary key nor the version. */
public sealed interface Updatable<T, V> permits ScalarAttribute, ValueAttribute {

    /** Where the attribute is in the item. */
    DocumentPath path();

    /** How its values are stored. */
    Codec<V> codec();
}
