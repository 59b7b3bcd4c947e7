package dev.lockkeeper.lint;

import dev.lockkeeper.suppress.baseline.Baseline;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What a run does with a baseline.
 *
 * @param baseline what holds findings back
 * @param gone whether a file, as reports print paths, stands no more where the run looked for it
 * @param acceptsAll whether all findings are held back, to become a baseline
 */
public record BaselineUse(Optional<Baseline> baseline, Predicate<String> gone, boolean acceptsAll) {
  /** No baseline. */
  public static final BaselineUse NONE = new BaselineUse(Optional.empty(), path -> false, false);
}
