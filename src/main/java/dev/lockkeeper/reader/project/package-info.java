/**
 * Files of a project to histories: which files are asked for, which tool runs them, in which order
 * and in which transactions.
 *
 * <p>One class per tool recognises that tool's layout and reads its migrations; {@link
 * dev.lockkeeper.reader.project.Projects} is the way in. Nothing here reads SQL, Python or Java:
 * that is the work of the readers beside it. This is the only package that touches the file system
 * to read migrations.
 */
@NullMarked
package dev.lockkeeper.reader.project;

import org.jspecify.annotations.NullMarked;
