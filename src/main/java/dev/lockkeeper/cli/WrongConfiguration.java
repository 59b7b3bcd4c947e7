package dev.lockkeeper.cli;

import dev.lockkeeper.config.Mistake;
import java.util.List;

/** A configuration that cannot hold: it ends the run. */
final class WrongConfiguration extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient List<Mistake> mistakes;

  /**
   * @param mistakes at least one, sorted
   */
  WrongConfiguration(List<Mistake> mistakes) {
    super(mistakes.toString());
    this.mistakes = List.copyOf(mistakes);
  }

  List<Mistake> mistakes() {
    return mistakes;
  }
}
