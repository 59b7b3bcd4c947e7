package dev.lockkeeper.lint.review;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which phases of expand and contract a migration belongs to.
 *
 * @param reasons why, in the order of its statements; none where nothing in it says so
 */
public record Rollout(List<Reason> reasons) {
  public Rollout {
    reasons = List.copyOf(reasons);
  }

  /** A phase of a change that old and new releases survive side by side. */
  public enum Phase {
    /** Adds what the next release needs, and disturbs nothing that runs. */
    EXPAND("expand"),
    /** Brings the rows that are there up to date. */
    MIGRATE("migrate"),
    /** Takes away, renames or forbids what a release before may still use. */
    CONTRACT("contract");

    private final String id;

    Phase(String id) {
      this.id = id;
    }

    /** Its name. */
    public String id() {
      return id;
    }
  }

  /**
   * Why a migration belongs to a phase.
   *
   * @param step the number of the step
   * @param words what the step does
   */
  public record Reason(Phase phase, int step, String words) {}

  /** The phases, in their order. */
  public Set<Phase> phases() {
    return reasons.stream().map(Reason::phase).collect(Collectors.toCollection(TreeSet::new));
  }
}
