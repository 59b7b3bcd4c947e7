/**
 * What an application's code says of the database: the tables and columns that its models map.
 *
 * <p>The same records whatever language and framework declare them; what could not be read of them
 * is said to be unknown. Nothing here reads code, nor compares it with a schema.
 */
@NullMarked
package dev.lockkeeper.model;

import org.jspecify.annotations.NullMarked;
