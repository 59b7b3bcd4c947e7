package dev.lockkeeper.lint.check;

import java.util.List;

/** What is known of a project's models. */
public sealed interface ModelsRead {
  /** Nothing is known, and why, as a clause. */
  static ModelsRead none(String why) {
    return new None(why);
  }

  /**
   * Nothing.
   *
   * @param why as a clause
   */
  record None(String why) implements ModelsRead {}

  /**
   * They were read, and compared by the rules of the check.
   *
   * @param doubts what of them was not read, as clauses
   */
  record Read(List<String> doubts) implements ModelsRead {
    public Read {
      doubts = List.copyOf(doubts);
    }
  }
}
