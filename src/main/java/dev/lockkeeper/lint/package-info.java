/**
 * The whole way from files to findings: discover, read, replay, judge, suppress, merge, sort.
 *
 * <p>Also the public Java API. Nothing here formats a report or knows the command line.
 */
@NullMarked
package dev.lockkeeper.lint;

import org.jspecify.annotations.NullMarked;
