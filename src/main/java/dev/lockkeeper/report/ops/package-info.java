/**
 * What {@code lockkeeper ops} prints: every fact that was read, one operation a line.
 *
 * <p>The facts come from the operation records themselves by one mechanism, so that a component
 * that a reader fills is printed without a line of code here. Nothing here judges.
 */
@NullMarked
package dev.lockkeeper.report.ops;

import org.jspecify.annotations.NullMarked;
