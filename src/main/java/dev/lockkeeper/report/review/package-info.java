/**
 * Writes what a reviewer of migrations asks about, to paste into a pull request.
 *
 * <p>It judges nothing and replays nothing; the same review gives the same bytes.
 */
@NullMarked
package dev.lockkeeper.report.review;

import org.jspecify.annotations.NullMarked;
