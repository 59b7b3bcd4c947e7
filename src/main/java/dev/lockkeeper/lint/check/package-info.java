/**
 * What a team's tests of its migrations assert with a database, asserted from the files: findings
 * grouped by what they disprove.
 *
 * <p>It judges nothing itself: the rules do, run by the linter.
 */
@NullMarked
package dev.lockkeeper.lint.check;

import org.jspecify.annotations.NullMarked;
