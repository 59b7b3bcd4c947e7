/**
 * Python text as a small immutable syntax tree with exact spans, and the evaluation of what is
 * constant in it.
 *
 * <p>{@link dev.lockkeeper.reader.python.PythonParser} alone knows the library that parses; nothing
 * here knows a migration tool or SQL. What cannot be known is said to be unknown, never guessed.
 */
@NullMarked
package dev.lockkeeper.reader.python;

import org.jspecify.annotations.NullMarked;
