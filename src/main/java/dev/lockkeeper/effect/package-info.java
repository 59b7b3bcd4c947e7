/**
 * What a statement does to a live server: the locks it takes, the work it does while it holds them,
 * whether it may run in a transaction.
 *
 * <p>One table of facts per dialect, each with its page of the manual. Facts only: nothing here
 * knows what is dangerous.
 */
@NullMarked
package dev.lockkeeper.effect;

import org.jspecify.annotations.NullMarked;
