/**
 * What the database looks like before and after every statement of a history, as far as the history
 * tells.
 *
 * <p>A {@link dev.lockkeeper.schema.Schema} is immutable and shares its structure with the one
 * before it; {@link dev.lockkeeper.schema.Replay} makes the next one from a statement. Every fact
 * is yes, no or unknown, and what was never seen is unknown, not absent. Nothing here judges, knows
 * a lock, or reads a file.
 */
@NullMarked
package dev.lockkeeper.schema;

import org.jspecify.annotations.NullMarked;
