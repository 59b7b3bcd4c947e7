package dev.lockkeeper.lint.review;

import java.util.Optional;

/**
 * A step that adds, drops or changes an index.
 *
 * @param step the number of the step
 * @param words what it does
 * @param serves the constraint that finds its rows with it, when the schema shows one
 */
public record IndexChange(int step, String words, Optional<String> serves) {}
