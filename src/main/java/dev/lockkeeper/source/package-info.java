/**
 * Text as it stands in files, and places in it.
 *
 * <p>Everything above this package speaks of places through {@link dev.lockkeeper.source.Span},
 * half-open offsets in one original file, and of text that was written inside another language
 * through {@link dev.lockkeeper.source.TextView}. Text is never altered: byte order marks and line
 * endings stay as they were read. Nothing here knows a language.
 */
@NullMarked
package dev.lockkeeper.source;

import org.jspecify.annotations.NullMarked;
