/**
 * What a rule is: the contract of its class, its page, and the finding that it reports.
 *
 * <p>Findings hold places and facts; nothing here formats a report, and no rule of the catalogue
 * lives here.
 */
@NullMarked
package dev.lockkeeper.rule;

import org.jspecify.annotations.NullMarked;
