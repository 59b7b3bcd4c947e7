/**
 * Rules about what a schema is made of, whatever the moment.
 *
 * <p>One class each, named after its page; no rule knows another or reads text.
 */
@NullMarked
package dev.lockkeeper.rules.design;

import org.jspecify.annotations.NullMarked;
