package dev.lockkeeper.report;

import dev.lockkeeper.effect.LockMode;
import dev.lockkeeper.effect.Work;
import dev.lockkeeper.lint.LintReport;
import dev.lockkeeper.lint.LintReport.Problem;
import dev.lockkeeper.lint.LintReport.ReadAs;
import dev.lockkeeper.lint.LintReport.Summary;
import dev.lockkeeper.migration.Body;
import dev.lockkeeper.migration.Direction;
import dev.lockkeeper.migration.Down;
import dev.lockkeeper.migration.History.AssumedTarget;
import dev.lockkeeper.migration.Migration;
import dev.lockkeeper.migration.Statement;
import dev.lockkeeper.migration.Tool;
import dev.lockkeeper.migration.TransactionModel;
import dev.lockkeeper.operation.Opaque;
import dev.lockkeeper.operation.Target;
import dev.lockkeeper.rule.Finding;
import dev.lockkeeper.rule.HeldLock;
import dev.lockkeeper.rule.Recipe;
import dev.lockkeeper.rule.Related;
import dev.lockkeeper.rule.Severity;
import dev.lockkeeper.source.SourceFile;
import dev.lockkeeper.source.Span;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A report put together by hand: a foreign key on an existing table, and what a test adds. */
final class SampleReport {
  static final SourceFile CREATED =
      new SourceFile("db/migration/V1__users.sql", "CREATE TABLE users (id int PRIMARY KEY);\n");
  static final SourceFile CHANGED =
      new SourceFile(
          "db/migration/V7__orders_user.sql",
          """
          -- every order has a user
          ALTER TABLE orders
              ADD CONSTRAINT orders_user_fk FOREIGN KEY (user_id) REFERENCES users (id);
          """);

  private final List<Finding> findings = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private final List<String> roots = new ArrayList<>(List.of("db/migration"));

  static Finding foreignKey() {
    Recipe recipe =
        new Recipe(
            Recipe.Language.SQL,
            List.of(
                new Recipe.Step(
                    Optional.of("V7__orders_user.sql"),
                    """
                    SET LOCAL lock_timeout = '5s';
                    ALTER TABLE orders ADD CONSTRAINT orders_user_fk
                      FOREIGN KEY (user_id) REFERENCES users (id) NOT VALID;\
                    """),
                new Recipe.Step(
                    Optional.of("V8__orders_user_validate.sql"),
                    "ALTER TABLE orders VALIDATE CONSTRAINT orders_user_fk;")));
    Optional<Work.Kind> scan = Optional.of(Work.Kind.SCAN);
    return new Finding(
        "add-foreign-key-without-not-valid",
        "lock",
        Severity.ERROR,
        "every row of orders is checked while writes to orders and users wait",
        words(CHANGED, "ADD CONSTRAINT orders_user_fk FOREIGN KEY (user_id) REFERENCES users (id)"),
        migration(CHANGED, TransactionModel.TOOL),
        Direction.UP,
        Optional.of("AddConstraint"),
        Optional.of("orders"),
        List.of(
            new HeldLock("orders", LockMode.SHARE_ROW_EXCLUSIVE, scan),
            new HeldLock("users", LockMode.SHARE_ROW_EXCLUSIVE, scan)),
        Optional.of(() -> recipe),
        List.of(new Related(words(CREATED, "CREATE"), "users is created here")),
        "0123456789abcdef",
        List.of(),
        Optional.empty());
  }

  /** A warning about some words, with nothing else to say. */
  static Finding warning(String rule, Span words, String message) {
    return new Finding(
        rule,
        "lock",
        Severity.WARNING,
        message,
        words,
        migration(words.file(), TransactionModel.NONE),
        Direction.UP,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        List.of(),
        "fedcba9876543210",
        List.of(),
        Optional.empty());
  }

  static Finding about(Finding finding, String relation) {
    return new Finding(
        finding.rule(),
        finding.group(),
        finding.severity(),
        finding.message(),
        finding.span(),
        finding.migration(),
        finding.direction(),
        finding.kind(),
        Optional.of(relation),
        finding.locks(),
        finding.safeWay(),
        finding.related(),
        finding.fingerprint(),
        finding.absorbed(),
        finding.target());
  }

  static Finding at(Finding finding, Span span) {
    return new Finding(
        finding.rule(),
        finding.group(),
        finding.severity(),
        finding.message(),
        span,
        finding.migration(),
        finding.direction(),
        finding.kind(),
        finding.relation(),
        finding.locks(),
        finding.safeWay(),
        finding.related(),
        finding.fingerprint(),
        finding.absorbed(),
        finding.target());
  }

  static Finding withRecipe(Finding finding, String file, String code) {
    Recipe recipe =
        new Recipe(Recipe.Language.SQL, List.of(new Recipe.Step(Optional.of(file), code)));
    return new Finding(
        finding.rule(),
        finding.group(),
        finding.severity(),
        finding.message(),
        finding.span(),
        finding.migration(),
        finding.direction(),
        finding.kind(),
        finding.relation(),
        finding.locks(),
        Optional.of(() -> recipe),
        finding.related(),
        finding.fingerprint(),
        finding.absorbed(),
        finding.target());
  }

  static Finding withRelated(Finding finding, Related... related) {
    return new Finding(
        finding.rule(),
        finding.group(),
        finding.severity(),
        finding.message(),
        finding.span(),
        finding.migration(),
        finding.direction(),
        finding.kind(),
        finding.relation(),
        finding.locks(),
        finding.safeWay(),
        List.of(related),
        finding.fingerprint(),
        finding.absorbed(),
        finding.target());
  }

  /** The folder of a further history. */
  SampleReport in(String folder) {
    roots.add(folder);
    return this;
  }

  SampleReport with(Finding... found) {
    findings.addAll(List.of(found));
    return this;
  }

  SampleReport with(Problem problem) {
    problems.add(problem);
    return this;
  }

  LintReport build() {
    List<AssumedTarget> targets =
        List.of(new AssumedTarget(Target.postgresql(15), true, true, Optional.empty()));
    return new LintReport(
        targets,
        roots.stream()
            .map(
                root ->
                    new ReadAs(
                        Tool.FLYWAY, root, "one transaction per file", targets, Optional.empty()))
            .toList(),
        new Summary(
            count(Severity.ERROR),
            count(Severity.WARNING),
            count(Severity.NOTE),
            0,
            7,
            7,
            1,
            41,
            41),
        findings,
        problems,
        Optional.empty(),
        Optional.empty());
  }

  private int count(Severity severity) {
    return (int) findings.stream().filter(finding -> finding.severity() == severity).count();
  }

  static Span words(SourceFile file, String words) {
    int start = file.text().indexOf(words);
    return file.span(start, start + words.length());
  }

  private static Migration migration(SourceFile file, TransactionModel model) {
    Statement statement =
        Statement.read(
            file.span(),
            List.of(new Opaque(file.span(), "sample", "", Optional.empty())),
            List.of(),
            false);
    return new Migration(
        "7",
        Tool.FLYWAY,
        file,
        file.span(0, 0),
        Optional.empty(),
        false,
        new Body(Direction.UP, file.span(), model.apply(List.of(statement))),
        new Down.NotExpected(),
        List.of(),
        Optional.empty());
  }

  static String print(ReportWriter writer, LintReport report) {
    StringWriter out = new StringWriter();
    try {
      writer.write(report, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }
}
