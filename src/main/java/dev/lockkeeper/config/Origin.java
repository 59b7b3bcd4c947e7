package dev.lockkeeper.config;

import java.util.Comparator;

/** Where a setting comes from, in words for a person. */
public sealed interface Origin {
  /** Sorts by file, then place; what is in no file stands first. */
  Comparator<Origin> ORDER =
      Comparator.comparing((Origin origin) -> origin instanceof InFile in ? in.file : "")
          .thenComparing(origin -> origin instanceof InFile in ? in.line : 0)
          .thenComparing(origin -> origin instanceof InFile in ? in.column : 0);

  /** Nobody said otherwise. */
  record Default() implements Origin {
    @Override
    public String toString() {
      return "default";
    }
  }

  /**
   * The command line.
   *
   * @param argument the option's name with its hyphens, or a parameter's label
   */
  record OnCommandLine(String argument) implements Origin {
    @Override
    public String toString() {
      return argument;
    }
  }

  /**
   * A place in a file.
   *
   * @param file its path as the user would write it
   * @param line 1-based
   * @param column 1-based, in UTF-16 units
   */
  record InFile(String file, int line, int column) implements Origin {
    @Override
    public String toString() {
      return file + ":" + line + ":" + column;
    }
  }
}
