/**
 * What a history has begun and not finished: the steps of a change over several releases that none
 * of its migrations has taken yet.
 *
 * <p>It knows the schema as it was replayed, and names what it finds. Nothing here judges.
 */
@NullMarked
package dev.lockkeeper.schema.obligation;

import org.jspecify.annotations.NullMarked;
