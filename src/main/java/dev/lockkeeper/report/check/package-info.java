/**
 * Writes how the checks of a history came out, for people and for programs.
 *
 * <p>It judges nothing; the same results give the same bytes.
 */
@NullMarked
package dev.lockkeeper.report.check;

import org.jspecify.annotations.NullMarked;
