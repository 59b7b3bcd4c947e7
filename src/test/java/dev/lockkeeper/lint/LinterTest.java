package dev.lockkeeper.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.migration.Environment;
import dev.lockkeeper.rule.Finding;
import dev.lockkeeper.rule.RuleCatalog;
import dev.lockkeeper.rule.RuleOptions;
import dev.lockkeeper.rule.RulePage;
import dev.lockkeeper.rule.RuleSettings;
import dev.lockkeeper.rule.RuleSettings.Ruling;
import dev.lockkeeper.rule.Severity;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LinterTest {
  private static final RuleCatalog CATALOG = RuleCatalog.load();
  private static final LintRequest STANDARD =
      LintRequest.of(RuleSettings.standard(CATALOG), Environment.unknown(), false);
  private static final String TABLE =
      "SET LOCAL lock_timeout = '5s'; CREATE TABLE users (id bigint PRIMARY KEY, name text);";

  @Test
  void says_nothing_of_a_table_that_is_new() {
    assertThat(rules(TABLE + "CREATE INDEX i ON users (name);")).isEmpty();
  }

  @Test
  void judges_a_table_of_an_earlier_migration() {
    assertThat(rules(TABLE, "SET LOCAL lock_timeout = '5s'; CREATE INDEX i ON users (name);"))
        .containsExactly("create-index-not-concurrently");
  }

  @Test
  void judges_a_table_that_was_never_seen() {
    assertThat(rules("SET LOCAL lock_timeout = '5s'; ALTER TABLE users DROP COLUMN name;"))
        .containsExactly("drop-column");
  }

  @Test
  void findings_of_one_group_on_one_table_are_one_story() {
    LintReport report =
        lint(TABLE, "SET LOCAL lock_timeout = '5s'; ALTER TABLE users DROP COLUMN name CASCADE;");

    assertThat(report.findings()).extracting(Finding::rule).containsExactly("drop-cascade");
    assertThat(report.findings().get(0).absorbed()).containsExactly("drop-column");
  }

  @Test
  void what_a_page_absorbs_is_one_story_across_tables() {
    LintReport report =
        lint(
            TABLE,
            "CREATE TABLE orders (id bigint, user_id bigint);",
            "SET LOCAL lock_timeout = '5s';"
                + "ALTER TABLE orders ADD FOREIGN KEY (user_id) REFERENCES users (id);");

    assertThat(report.findings())
        .extracting(Finding::rule)
        .containsExactly("add-foreign-key-without-not-valid");
    assertThat(report.findings().get(0).absorbed()).containsExactly("locks-referenced-table");
  }

  @Test
  void what_is_ignored_hides_no_other() {
    String drop =
        "SET LOCAL lock_timeout = '5s';\n-- lockkeeper:ignore drop-cascade nothing depends on it\n"
            + "ALTER TABLE users DROP COLUMN name CASCADE;";

    LintReport report = lint(TABLE, drop);

    assertThat(report.findings()).extracting(Finding::rule).containsExactly("drop-column");
    assertThat(report.summary().suppressed()).isEqualTo(1);
  }

  @Test
  void fingerprints_survive_moved_lines_and_tell_repetitions_apart() {
    String drop = "SET LOCAL lock_timeout = '5s';\nALTER TABLE users DROP COLUMN name;";

    Finding one = lint(TABLE, drop).findings().get(0);
    Finding moved =
        lint(TABLE, "-- a remark\n\n" + drop.replace("DROP", "\n  DROP")).findings().get(0);
    List<Finding> twice = lint(TABLE, drop + drop).findings();

    assertThat(moved.fingerprint()).isEqualTo(one.fingerprint()).matches("[0-9a-f]{16}");
    assertThat(twice)
        .extracting(Finding::fingerprint)
        .doesNotHaveDuplicates()
        .contains(one.fingerprint());
  }

  @Test
  void only_the_rules_of_the_request_speak() {
    LintRequest request = request(Ruling.standard(CATALOG.page("truncate").orElseThrow()));

    LintReport report =
        Histories.lint(request, "CREATE INDEX i ON users (name); DROP TABLE a; TRUNCATE b;");

    assertThat(report.findings()).extracting(Finding::rule).containsExactly("truncate");
  }

  @Test
  void a_rule_that_reports_milder_keeps_its_distance_from_the_severity_that_is_set() {
    RulePage page = CATALOG.page("missing-lock-timeout").orElseThrow();
    RuleOptions options = RuleOptions.of(page, Map.of());
    String none = "ALTER TABLE users ADD COLUMN a int;";
    String endless = "SET LOCAL lock_timeout = 0; " + none;

    assertThat(severities(new Ruling(page, Severity.WARNING, options), none, endless))
        .containsExactly(Severity.WARNING, Severity.NOTE);
    assertThat(severities(new Ruling(page, Severity.ERROR, options), none, endless))
        .containsExactly(Severity.ERROR, Severity.WARNING);
    assertThat(severities(new Ruling(page, Severity.NOTE, options), none, endless))
        .containsExactly(Severity.NOTE, Severity.NOTE);
  }

  private static List<Severity> severities(Ruling ruling, String... sql) {
    return Histories.lint(request(ruling), sql).findings().stream().map(Finding::severity).toList();
  }

  private static LintRequest request(Ruling... rulings) {
    return LintRequest.of(RuleSettings.of(List.of(rulings)), Environment.unknown(), false);
  }

  private static LintReport lint(String... sql) {
    return Histories.lint(STANDARD, sql);
  }

  private static List<String> rules(String... sql) {
    return lint(sql).findings().stream().map(Finding::rule).toList();
  }
}
