/** The order desk's entities; their repositories and metamodels are generated into this package. */
@NullMarked
package io.keystave.sample.desk;

import org.jspecify.annotations.NullMarked;
