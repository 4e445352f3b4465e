/** An order desk: loads a trading company's orders and shows each way to reach and to change them. */
@NullMarked
package io.keystave.sample;

import org.jspecify.annotations.NullMarked;
