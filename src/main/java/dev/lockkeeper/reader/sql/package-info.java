/**
 * SQL text to operations: a lexer, a splitter and a tolerant reader of DDL.
 *
 * <p>Nothing here knows files, folders or a migration tool's layout, judges what it reads, or
 * throws on any input: what is not understood comes back as {@code Opaque} or {@code Unrecognized}
 * with its span. Queries are parsed only when somebody asks which names they read.
 */
@NullMarked
package dev.lockkeeper.reader.sql;

import org.jspecify.annotations.NullMarked;
