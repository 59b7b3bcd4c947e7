package dev.lockkeeper.suppress.baseline;

import java.util.Collection;
import java.util.Collections;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * What a project has accepted: its findings are held back.
 *
 * @param path the file that holds it, as reports print paths
 * @param entries each stands for one finding
 */
public record Baseline(String path, NavigableSet<BaselineEntry> entries) {
  /** How its file is called. */
  public static final String FILE_NAME = "lockkeeper-baseline.json";

  public Baseline {
    entries = Collections.unmodifiableNavigableSet(new TreeSet<>(entries));
  }

  /** A baseline of some entries. */
  public static Baseline of(String path, Collection<BaselineEntry> entries) {
    return new Baseline(path, new TreeSet<>(entries));
  }
}
