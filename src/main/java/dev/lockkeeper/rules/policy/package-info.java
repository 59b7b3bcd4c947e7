/**
 * Rules about what a team has agreed on: names, headers, files that move together, steps that go
 * over several releases. Off until somebody says something of them.
 *
 * <p>One class each, named after its page; no rule knows another or reads text.
 */
@NullMarked
package dev.lockkeeper.rules.policy;

import org.jspecify.annotations.NullMarked;
