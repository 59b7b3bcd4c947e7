/**
 * What a branch changes, as the {@code git} program tells it.
 *
 * <p>Git is run as a program with its arguments as a list: through no shell, and without a network.
 * Nothing here knows what a migration is; what git cannot tell becomes one line that says what
 * mends it.
 */
@NullMarked
package dev.lockkeeper.reader.git;

import org.jspecify.annotations.NullMarked;
