/**
 * What holds for a run, as {@code lockkeeper config} prints it.
 *
 * <p>It is given lines, and knows nothing of how they came about.
 */
@NullMarked
package dev.lockkeeper.report.settings;

import org.jspecify.annotations.NullMarked;
