package dev.lockkeeper.schema;

/**
 * What is known of a fact.
 *
 * <p>A proof of safety needs {@link #YES}, a finding about something missing needs {@link #NO};
 * {@link #UNKNOWN} serves neither.
 */
public enum Truth {
  YES,
  NO,
  UNKNOWN;

  /** A fact that was read. */
  public static Truth of(boolean fact) {
    return fact ? YES : NO;
  }

  /** Whether it is known to be so. */
  public boolean holds() {
    return this == YES;
  }

  /** Whether it is known not to be so. */
  public boolean fails() {
    return this == NO;
  }

  /** Whether nobody knows. */
  public boolean isUnknown() {
    return this == UNKNOWN;
  }

  /** Both: no as soon as one is no. */
  public Truth and(Truth other) {
    if (this == NO || other == NO) {
      return NO;
    }
    return this == YES ? other : UNKNOWN;
  }

  /** Either: yes as soon as one is yes. */
  public Truth or(Truth other) {
    if (this == YES || other == YES) {
      return YES;
    }
    return this == NO ? other : UNKNOWN;
  }

  /** The opposite; unknown stays unknown. */
  public Truth not() {
    return switch (this) {
      case YES -> NO;
      case NO -> YES;
      case UNKNOWN -> UNKNOWN;
    };
  }

  /** The fact where it was this or is now {@code other}, and nobody knows which. */
  public Truth mixedWith(Truth other) {
    return this == other ? this : UNKNOWN;
  }
}
