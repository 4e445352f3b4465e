/** The tour through the desk: a class for each theme, each method one access pattern. */
@NullMarked
package io.keystave.sample.tour;

import org.jspecify.annotations.NullMarked;
