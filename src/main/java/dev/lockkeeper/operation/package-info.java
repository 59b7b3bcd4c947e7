/**
 * The one model: what a migration asks of a database, whatever language it was written in.
 *
 * <p>Every front end yields these flat, plain records; rules, replay and effects see nothing else.
 * What was not written is absent, never guessed; names are folded as the server stores them and
 * keep their spelling beside. The records' component names are the keys of {@code lockkeeper ops
 * --format json}, so a fact that a reader reads is printed by construction. Nothing here reads text
 * or judges.
 */
@NullMarked
package dev.lockkeeper.operation;

import org.jspecify.annotations.NullMarked;
