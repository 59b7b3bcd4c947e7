package dev.lockkeeper.rule;

import dev.lockkeeper.migration.Direction;
import dev.lockkeeper.migration.Migration;
import dev.lockkeeper.operation.Target;
import dev.lockkeeper.source.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One thing that a rule has to say about one place.
 *
 * @param rule the rule's name
 * @param group the rule's group
 * @param severity how bad it is here; a rule may report milder than its page says
 * @param message what happens to whom, in the present tense and without a final stop
 * @param span the exact words that it is about
 * @param migration the migration that holds them
 * @param direction the body that holds them; up for what stands in neither
 * @param kind the kind of the operation, where there is one
 * @param relation the relation that it is about, as SQL prints it
 * @param locks the locks of the statement that matter here, strongest first
 * @param safeWay writes the recipe; held unwritten, because a report shows each only once
 * @param related further places, in the order in which to read them
 * @param fingerprint stays the same while lines move: 16 hexadecimal digits
 * @param absorbed the rules whose findings on the same statement and table this one speaks for,
 *     sorted
 * @param target the server it holds for, when the project has more than one
 */
public record Finding(
    String rule,
    String group,
    Severity severity,
    String message,
    Span span,
    Migration migration,
    Direction direction,
    Optional<String> kind,
    Optional<String> relation,
    List<HeldLock> locks,
    Optional<Supplier<Recipe>> safeWay,
    List<Related> related,
    String fingerprint,
    List<String> absorbed,
    Optional<Target> target) {

  /** By path, then place, then rule, then target: the order of every report. */
  public static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::span)
          .thenComparing(Finding::rule)
          .thenComparing(f -> f.relation().orElse(""))
          .thenComparing(Finding::message)
          .thenComparing(f -> f.target().map(Target::toString).orElse(""));

  public Finding {
    locks = List.copyOf(locks);
    related = List.copyOf(related);
    absorbed = List.copyOf(absorbed);
  }

  /** The same with a fingerprint. */
  public Finding marked(String mark) {
    return with(severity, message, safeWay, mark);
  }

  /** The safe way, written now. */
  public Optional<Recipe> recipe() {
    return safeWay.map(Supplier::get);
  }

  /** Likewise without a recipe. */
  public Finding withoutRecipe() {
    return with(severity, message, Optional.empty(), fingerprint);
  }

  /** Likewise with another severity. */
  public Finding with(Severity other) {
    return with(other, message);
  }

  /** Likewise with another severity and message. */
  public Finding with(Severity other, String words) {
    return with(other, words, safeWay, fingerprint);
  }

  /**
   * Likewise for several that are told as one.
   *
   * @param words what all of them say
   * @param way one recipe for all of them
   * @param places the related places of all of them
   * @param others the rules of the others
   * @param holdsFor the server to name
   */
  public Finding telling(
      String words,
      Optional<Supplier<Recipe>> way,
      List<Related> places,
      List<String> others,
      Optional<Target> holdsFor) {
    return new Finding(
        rule,
        group,
        severity,
        words,
        span,
        migration,
        direction,
        kind,
        relation,
        locks,
        way,
        places,
        fingerprint,
        others,
        holdsFor);
  }

  private Finding with(
      Severity nextSeverity,
      String nextMessage,
      Optional<Supplier<Recipe>> nextSafeWay,
      String nextFingerprint) {
    return new Finding(
        rule,
        group,
        nextSeverity,
        nextMessage,
        span,
        migration,
        direction,
        kind,
        relation,
        locks,
        nextSafeWay,
        related,
        nextFingerprint,
        absorbed,
        target);
  }
}
