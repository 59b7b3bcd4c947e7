/**
 * Turns the whole sorted report into what is printed: text, JSON, SARIF and others, one class each.
 *
 * <p>It judges nothing and reads no migration; the same report gives the same bytes.
 */
@NullMarked
package dev.lockkeeper.report;

import org.jspecify.annotations.NullMarked;
