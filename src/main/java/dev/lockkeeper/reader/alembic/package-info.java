/**
 * Alembic revisions: their header, and the statements that {@code upgrade} and {@code downgrade}
 * would send to PostgreSQL.
 *
 * <p>A directive is written out as the SQL that Alembic and SQLAlchemy compile it to, each word of
 * it placed on the argument that it comes from, and read like any SQL: so both front ends yield the
 * same operations. Nothing here parses Python or SQL, nor judges.
 */
@NullMarked
package dev.lockkeeper.reader.alembic;

import org.jspecify.annotations.NullMarked;
