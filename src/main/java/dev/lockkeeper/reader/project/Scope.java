package dev.lockkeeper.reader.project;

import java.nio.file.Path;
import java.util.Set;

/** What is asked of the migrations that a request's paths name. */
public sealed interface Scope {
  /** All of them. */
  record Everything() implements Scope {}

  /**
   * Those of which a file is listed; what is listed and is no migration, or is gone, is passed
   * over.
   *
   * @param files absolute
   */
  record Listed(Set<Path> files) implements Scope {
    public Listed {
      files = Set.copyOf(files);
    }
  }

  /**
   * Those that are new or changed since this branch and another one parted, judged as they will run
   * once both are merged.
   */
  record Since(Comparison comparison) implements Scope {}
}
