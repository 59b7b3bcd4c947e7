package dev.lockkeeper.lint.check;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The four tests that pytest-alembic comes with, in its order of the history's life. */
public enum AlembicCheck {
  /** There is one revision that no other one follows. */
  SINGLE_HEAD("single head", "test_single_head_revision", List.of("several-heads")),

  /** The upgrade from nothing to the head runs. */
  UPGRADE(
      "upgrade",
      "test_upgrade",
      List.of(
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
          "enum-create-type-ignored")),

  /** The models say what the schema is. */
  MODELS(
      "models",
      "test_model_definitions_match_ddl",
      List.of(
          "column-without-migration",
          "migration-without-model",
          "type-differs",
          "nullability-differs",
          "default-differs",
          "comment-differs",
          "enum-values-differ",
          "table-without-model")),

  /** The downgrades run, and leave what was there before. */
  UP_AND_DOWN(
      "up and down",
      "test_up_down_consistency",
      List.of(
          "missing-downgrade",
          "empty-downgrade",
          "irreversible-downgrade",
          "incomplete-downgrade",
          "downgrade-fails",
          "enum-type-left-behind"));

  /** What leaves open whether a check holds. */
  static final String UNREAD = "unread-statement";

  private final String id;
  private final String test;
  private final Set<String> rules;

  AlembicCheck(String id, String test, List<String> rules) {
    this.id = id;
    this.test = test;
    this.rules = Set.copyOf(rules);
  }

  /** Its name in a few words. */
  public String id() {
    return id;
  }

  /** The test of pytest-alembic that asserts the same with a database. */
  public String test() {
    return test;
  }

  /** The rules whose findings disprove it; some may not exist in a catalogue. */
  public Set<String> rules() {
    return rules;
  }

  /** The rules that all of them need. */
  public static Set<String> allRules() {
    return Stream.concat(
            Stream.of(UNREAD), Stream.of(values()).flatMap(check -> check.rules.stream()))
        .collect(Collectors.toSet());
  }
}
