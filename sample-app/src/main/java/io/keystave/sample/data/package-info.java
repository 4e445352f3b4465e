/** Where the desk's customers and orders come from: CSV files or a generator; and how they get into the store. */
@NullMarked
package io.keystave.sample.data;

import org.jspecify.annotations.NullMarked;
