/**
 * Rules that hold an application's models against the schema that its migrations make. They speak
 * once somebody names the models.
 *
 * <p>What a model says stands at the model, what only migrations say at the migration. One class
 * each, named after its page; no rule knows another or reads text.
 */
@NullMarked
package dev.lockkeeper.rules.models;

import org.jspecify.annotations.NullMarked;
