package dev.lockkeeper.rule;

import dev.lockkeeper.migration.Statement;
import java.util.Optional;

/**
 * A finding as its rule said it, before suppression, merging and fingerprints.
 *
 * @param page the rule's page
 * @param finding the finding, with its target, without fingerprint
 * @param statement the statement that it is about, where there is one
 * @param aside what a stronger finding on the same statement and table says of it
 * @param mayMerge whether a stronger finding may speak for it
 */
public record Draft(
    RulePage page,
    Finding finding,
    Optional<Statement> statement,
    String aside,
    boolean mayMerge) {}
