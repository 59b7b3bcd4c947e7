package dev.lockkeeper.lint.review;

/**
 * A step that writes rows.
 *
 * @param step the number of the step
 * @param words what it does
 * @param again what a second run would do, as a clause
 */
public record DataChange(int step, String words, String again) {}
