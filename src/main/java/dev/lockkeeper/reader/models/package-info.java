/**
 * Models of Python: which tables and columns the classes and tables of SQLAlchemy, SQLModel and
 * Flask-SQLAlchemy map.
 *
 * <p>Classes are followed through the modules of the project that they inherit from; a column is
 * then read as a revision's would be. Nothing here finds files, nor compares with a schema; what
 * cannot be read is said to be unknown.
 */
@NullMarked
package dev.lockkeeper.reader.models;

import org.jspecify.annotations.NullMarked;
