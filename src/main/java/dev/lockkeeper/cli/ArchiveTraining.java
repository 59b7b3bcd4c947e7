package dev.lockkeeper.cli;

import dev.lockkeeper.rule.RuleCatalog;
import dev.lockkeeper.rule.RulePage;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Runs what a user's runs do, on small samples of its own, so that the JVM can record which classes
 * they load. The launcher starts it when it makes an archive; nothing is printed.
 */
final class ArchiveTraining {

  private static final List<String> SAMPLES =
      List.of(
          "sql/V1__orders.sql",
          "sql/V2__busy_tables.sql",
          "sql/V3__other_objects.sql",
          "golang/000001_seen.up.sql",
          "golang/000001_seen.down.sql",
          "goose/00001_seen.sql",
          "dbmate/20260101000000_seen.sql",
          "alembic/versions/1a2b3c4d5e6f_orders.py",
          "alembic/versions/2b3c4d5e6f7a_constraints.py",
          "java/db/migration/V3__Totals.java",
          "lockkeeper.yml");

  private static final List<String> FORMATS =
      List.of("text", "json", "sarif", "github", "markdown");

  private static final Pattern SQL_EXAMPLE = Pattern.compile("```sql\\n(.*?)```", Pattern.DOTALL);

  private ArchiveTraining() {}

  /** Runs every report format over the samples; what the runs find does not matter. */
  public static void main(String[] args) throws IOException {
    Path folder = Files.createTempDirectory("lockkeeper");
    try {
      for (String sample : SAMPLES) {
        copy(sample, folder.resolve(sample));
      }
      writeExamples(folder.resolve("pages"));
      for (String format : FORMATS) {
        run("lint", "--format", format, folder.toString());
      }
      run(
          "lint",
          "--color",
          "always",
          "--downgrades",
          folder.resolve("sql/V2__busy_tables.sql").toString());
      run("ops", "--effects", folder.toString());
      run("ops", "--format", "json", folder.toString());
      run("history", "--obligations", folder.toString());
      runSince(folder.resolve("sql"));
      run("lint", "--config", folder.resolve("lockkeeper.yml").toString(), folder.toString());
      String baseline = folder.resolve("baseline.json").toString();
      run("baseline", "--baseline", baseline, folder.resolve("sql").toString());
      run("lint", "--baseline", baseline, folder.resolve("sql").toString());
      run("rules");
      run("explain", "drop-column");
      run("--help");
    } finally {
      delete(folder);
    }
  }

  /** Compares a branch, where there is a git that makes one. */
  private static void runSince(Path folder) throws IOException {
    boolean made =
        git(folder, "init", "--quiet", "--template=")
            && git(folder, "add", "--all")
            && git(folder, "commit", "--quiet", "--message=base");
    if (made) {
      Path first = folder.resolve("V1__orders.sql");
      Files.writeString(first, Files.readString(first) + "\nDROP TABLE orders;\n");
      Files.writeString(folder.resolve("V0__new.sql"), "CREATE TABLE new_here (id bigint);\n");
      runIn(folder, "lint", "--since", "HEAD");
    }
  }

  private static boolean git(Path folder, String... args) {
    List<String> command =
        new ArrayList<>(List.of("git", "-c", "user.name=a", "-c", "user.email=a@localhost"));
    command.addAll(List.of(args));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
    builder.environment().put("GIT_CONFIG_NOSYSTEM", "1");
    builder.environment().keySet().removeAll(List.of("GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE"));
    try {
      return builder.start().waitFor() == 0;
    } catch (IOException noGit) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static void run(String... args) {
    runIn(Path.of("").toAbsolutePath(), args);
  }

  private static void runIn(Path folder, String... args) {
    Shell shell =
        new Shell(
            folder,
            InputStream.nullInputStream(),
            Writer.nullWriter(),
            new PrintWriter(Writer.nullWriter()),
            Map.of("COLUMNS", "80"),
            true,
            System::nanoTime);
    new Main(shell).run(args);
  }

  /** Each rule's own examples, because a rule's class is loaded when it has something to say. */
  private static void writeExamples(Path folder) throws IOException {
    Files.createDirectories(folder);
    RuleCatalog catalog = RuleCatalog.load();
    int version = 0;
    for (RulePage page : catalog.pages()) {
      Matcher example = SQL_EXAMPLE.matcher(catalog.text(page));
      while (example.find()) {
        version++;
        Files.writeString(folder.resolve("V" + version + "__example.sql"), example.group(1));
      }
    }
  }

  private static void copy(String sample, Path target) throws IOException {
    try (InputStream in = ArchiveTraining.class.getResourceAsStream("training/" + sample)) {
      if (in == null) {
        throw new IllegalStateException(sample + " was not built into the class path");
      }
      Files.createDirectories(target.getParent());
      Files.copy(in, target);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
