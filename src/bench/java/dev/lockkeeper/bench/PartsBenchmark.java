package dev.lockkeeper.bench;

import dev.lockkeeper.effect.EffectTable;
import dev.lockkeeper.lint.LintReport;
import dev.lockkeeper.lint.LintRequest;
import dev.lockkeeper.lint.Linter;
import dev.lockkeeper.migration.Environment;
import dev.lockkeeper.migration.Migration;
import dev.lockkeeper.migration.Statement;
import dev.lockkeeper.operation.Dialect;
import dev.lockkeeper.operation.Target;
import dev.lockkeeper.reader.project.Discovery;
import dev.lockkeeper.reader.project.ProjectRequest;
import dev.lockkeeper.reader.project.Projects;
import dev.lockkeeper.reader.sql.SqlReader;
import dev.lockkeeper.report.Palette;
import dev.lockkeeper.report.TextReport;
import dev.lockkeeper.rule.RuleCatalog;
import dev.lockkeeper.rule.RuleSettings;
import dev.lockkeeper.schema.Replay;
import dev.lockkeeper.schema.Replayed;
import dev.lockkeeper.source.TextView;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** The parts of a run behind the lexer, each on the same statements. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class PartsBenchmark {
  private static final Target TARGET = Target.assumed(Dialect.POSTGRESQL);

  /** A project of one migration, found and judged once. */
  @State(Scope.Benchmark)
  public static class Project {
    private Path folder;
    private RuleCatalog catalog;
    private Discovery found;
    private LintReport report;

    /** Writes it, reads it and judges it. */
    @Setup
    public void make(Statements statements) throws IOException {
      folder = Files.createTempDirectory("lockkeeper-bench");
      Files.writeString(folder.resolve("V1__all.sql"), statements.file().text());
      catalog = RuleCatalog.load();
      found = find();
      report = judge();
    }

    /** Removes its files. */
    @TearDown
    public void remove() throws IOException {
      Files.delete(folder.resolve("V1__all.sql"));
      Files.delete(folder);
    }

    private Discovery find() {
      return Projects.read(ProjectRequest.of(folder, folder.toString()));
    }

    private LintReport judge() {
      return new Linter(
              catalog, LintRequest.of(RuleSettings.standard(catalog), Environment.unknown(), false))
          .lint(found.histories(), found.asked(), found.problems());
    }
  }

  /** Text to operations. */
  @Benchmark
  public Object read(Statements statements) {
    return SqlReader.read(TextView.of(statements.file()), Dialect.POSTGRESQL);
  }

  /** Operations to the schemas between them, and what each statement does to the server. */
  @Benchmark
  public void replayWithEffects(Project project, Blackhole hole) {
    Replay replay = Replay.start(Environment.unknown(), TARGET);
    EffectTable effects = EffectTable.of(TARGET);
    Migration migration = project.found.histories().get(0).migrations().get(0);
    for (Statement statement : migration.up().statements()) {
      Replayed step = replay.run(statement, migration);
      hole.consume(effects.of(statement, step.before(), statement.transaction()));
    }
  }

  /** A history to findings: replay, effects, rules, suppressions. */
  @Benchmark
  public Object lint(Project project) {
    return project.judge();
  }

  /** Findings to text. */
  @Benchmark
  public void report(Project project) throws IOException {
    new TextReport(Palette.PLAIN, TextReport.Detail.NORMAL)
        .write(project.report, Writer.nullWriter());
  }

  /** All of it: from files to text. */
  @Benchmark
  public void whole(Project project) throws IOException {
    project.found = project.find();
    new TextReport(Palette.PLAIN, TextReport.Detail.NORMAL)
        .write(project.judge(), Writer.nullWriter());
  }
}
