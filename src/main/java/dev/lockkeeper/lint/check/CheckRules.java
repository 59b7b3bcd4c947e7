package dev.lockkeeper.lint.check;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The rules whose findings disprove a check; a catalogue may be without some. */
public final class CheckRules {
  /** What leaves open whether a check holds. */
  static final String UNREAD = "unread-statement";

  private static final Map<AlembicCheck, Set<String>> RULES =
      Map.of(
          AlembicCheck.SINGLE_HEAD,
          Set.of("several-heads"),
          AlembicCheck.UPGRADE,
          Set.of(
              "missing-parent-revision",
              "duplicate-revision",
              "revision-cycle",
              "placeholder-revision",
              "merge-conflict-markers",
              "missing-revision-variable",
              "revision-id-too-long",
              "unread-file",
              "operation-on-missing-object",
              "object-already-exists",
              "extension-not-created",
              "statement-refused",
              "type-change-refused",
              "concurrently-in-transaction",
              "enum-value-used-in-same-transaction",
              "duplicate-column-assignment",
              "refused-server-default",
              "enum-type-never-created",
              "enum-created-twice",
              "enum-create-type-ignored"),
          AlembicCheck.MODELS,
          Set.of(
              "column-without-migration",
              "migration-without-model",
              "type-differs",
              "nullability-differs",
              "default-differs",
              "comment-differs",
              "enum-values-differ",
              "table-without-model"),
          AlembicCheck.UP_AND_DOWN,
          Set.of(
              "missing-downgrade",
              "empty-downgrade",
              "irreversible-downgrade",
              "incomplete-downgrade",
              "downgrade-fails",
              "enum-type-left-behind"));

  private CheckRules() {}

  /** The rules of a check. */
  static Set<String> of(AlembicCheck check) {
    return RULES.getOrDefault(check, Set.of());
  }

  /** The rules that all checks need. */
  public static Set<String> all() {
    Set<String> all = new HashSet<>(Set.of(UNREAD));
    RULES.values().forEach(all::addAll);
    return Set.copyOf(all);
  }
}
