/**
 * Why the server would not run a statement: what its effects say, what it names and is not there,
 * what it creates and is there.
 *
 * <p>Facts that several rules tell, each in its place; it reports nothing itself.
 */
@NullMarked
package dev.lockkeeper.rule.refusal;

import org.jspecify.annotations.NullMarked;
