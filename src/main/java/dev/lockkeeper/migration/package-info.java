/**
 * Migrations as a tool runs them: statements in order, the transactions they run in, up and down,
 * and the history that they form.
 *
 * <p>Readers of every tool's layout yield these records. Nothing here reads files or knows what a
 * statement does to a server.
 */
@NullMarked
package dev.lockkeeper.migration;

import org.jspecify.annotations.NullMarked;
