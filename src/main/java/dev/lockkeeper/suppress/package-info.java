/**
 * Comments that ask for silence: reading them, and which findings each of them covers.
 *
 * <p>Nothing here decides which rules run, and no file is read.
 */
@NullMarked
package dev.lockkeeper.suppress;

import org.jspecify.annotations.NullMarked;
