/** The example of the README, as a program of its own. */
@NullMarked
package io.keystave.sample.quickstart;

import org.jspecify.annotations.NullMarked;
