/**
 * Flyway's Java migrations: what SQL a class sends, through literals, constants and what is joined
 * from them.
 *
 * <p>Nothing is run and nothing is guessed: text that only the running program knows is a hole, and
 * a call that hands the connection to code elsewhere is opaque. Only this package knows JavaParser,
 * which is loaded when the first Java file is read.
 */
@NullMarked
package dev.lockkeeper.reader.java;

import org.jspecify.annotations.NullMarked;
