package dev.lockkeeper.config;

import dev.lockkeeper.rule.Severity;
import java.util.Optional;

/**
 * What {@code rules} may say of a rule: how bad its ordinary finding is, that it speaks as its page
 * says, or that it is silent.
 */
public enum Level {
  ERROR,
  WARNING,
  NOTE,
  ON,
  OFF;

  /** The severity; absent where none is said. */
  public Optional<Severity> severity() {
    return switch (this) {
      case ERROR -> Optional.of(Severity.ERROR);
      case WARNING -> Optional.of(Severity.WARNING);
      case NOTE -> Optional.of(Severity.NOTE);
      case ON, OFF -> Optional.empty();
    };
  }
}
