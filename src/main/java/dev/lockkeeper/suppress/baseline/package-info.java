/**
 * The baseline: the findings that a project has accepted, in a file beside its code.
 *
 * <p>Reading it, writing it, and what it stands for. Nothing here judges migrations, and no file is
 * opened.
 */
@NullMarked
package dev.lockkeeper.suppress.baseline;

import org.jspecify.annotations.NullMarked;
