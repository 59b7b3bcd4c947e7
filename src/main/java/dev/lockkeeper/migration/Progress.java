package dev.lockkeeper.migration;

/** Is told how far a run has come; several threads may tell it at once, and often. */
@FunctionalInterface
public interface Progress {
  /** Nobody wants to know. */
  Progress NONE = (stage, done, of) -> {};

  /** What a run does one after the other. */
  enum Stage {
    /** Of files. */
    READING,
    /** Of migrations, once for each server. */
    JUDGING
  }

  /**
   * Takes notice.
   *
   * @param done how many
   * @param of how many there may be, as far as is known; never fewer than are done
   */
  void at(Stage stage, int done, int of);
}
