/**
 * What {@code lockkeeper history} prints: the migrations in replay order, and what they leave
 * unfinished. Nothing here judges.
 */
@NullMarked
package dev.lockkeeper.report.history;

import org.jspecify.annotations.NullMarked;
