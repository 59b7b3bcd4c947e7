package dev.lockkeeper.reader.project;

import dev.lockkeeper.migration.Body;
import dev.lockkeeper.migration.Down;
import dev.lockkeeper.migration.History;
import dev.lockkeeper.migration.Migration;
import dev.lockkeeper.migration.Statement;
import dev.lockkeeper.migration.Transaction;
import dev.lockkeeper.migration.TransactionModel;
import dev.lockkeeper.operation.Target;
import dev.lockkeeper.reader.project.ProjectRequest.StandardInput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A file tree that a test makes, and what reading it says, in lines that a person can read. */
final class SampleProject {
  private final Path root;
  private Optional<TransactionModel> assume = Optional.empty();
  private Optional<StandardInput> standardInput = Optional.empty();
  private List<Target> targets = List.of();

  SampleProject(Path root) {
    this.root = root;
  }

  Path root() {
    return root;
  }

  SampleProject with(String path, String text) {
    return with(path, text.getBytes(StandardCharsets.UTF_8));
  }

  SampleProject with(String path, byte[] bytes) {
    try {
      Path file = root.resolve(path);
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Empty files but for one statement each. */
  SampleProject withMigrations(String... paths) {
    for (String path : paths) {
      with(path, "SELECT 1;\n");
    }
    return this;
  }

  SampleProject link(String path, String target) {
    try {
      Path link = root.resolve(path);
      Files.createDirectories(link.getParent());
      Files.createSymbolicLink(link, Path.of(target));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  SampleProject assume(TransactionModel model) {
    this.assume = Optional.of(model);
    return this;
  }

  SampleProject target(String... written) {
    this.targets =
        List.of(written).stream().map(target -> Target.parse(target).orElseThrow()).toList();
    return this;
  }

  SampleProject standardInput(String text, String name) {
    this.standardInput =
        Optional.of(
            new StandardInput(
                text.getBytes(StandardCharsets.UTF_8),
                name.isEmpty() ? Optional.empty() : Optional.of(name)));
    return this;
  }

  /** Reads paths; a statement that says CONCURRENTLY refuses a transaction. */
  Discovery read(String... paths) {
    return Projects.read(
        new ProjectRequest(
            List.of(paths),
            root,
            Optional.empty(),
            standardInput,
            places -> new ProjectRequest.Stated(assume, targets, Optional.empty()),
            (statement, target) -> statement.span().text().contains("CONCURRENTLY")));
  }

  /** {@code Flyway in db/migration: 1 2 R__views}, a line for each history. */
  static List<String> orders(Discovery discovery) {
    List<String> lines = new ArrayList<>();
    for (History history : discovery.histories()) {
      lines.add(
          "%s in %s: %s"
              .formatted(
                  history.tool().label(),
                  history.root(),
                  String.join(" ", history.migrations().stream().map(Migration::id).toList())));
    }
    return lines;
  }

  /** A line for each body: whose, which file, its statements, each with its transaction. */
  static List<String> bodies(Discovery discovery) {
    List<String> lines = new ArrayList<>();
    for (History history : discovery.histories()) {
      for (Migration migration : history.migrations()) {
        lines.add("%s up: %s".formatted(migration.id(), body(migration.up())));
        lines.add("%s down: %s".formatted(migration.id(), down(migration.down())));
      }
    }
    return lines;
  }

  static List<String> asked(Discovery discovery) {
    return discovery.asked().files().stream().map(Object::toString).toList();
  }

  /** The files that are not read, with the reason. */
  static List<String> unread(Discovery discovery) {
    return discovery.histories().stream()
        .flatMap(history -> history.migrations().stream())
        .flatMap(m -> m.unread().map(why -> m.file().path() + ": " + why.reason()).stream())
        .toList();
  }

  static List<String> messages(List<dev.lockkeeper.migration.Problem> problems) {
    return problems.stream().map(p -> p.file() + ": " + p.message()).toList();
  }

  private static String down(Down down) {
    if (down instanceof Down.Written written) {
      return body(written.written());
    }
    if (down instanceof Down.Missing missing) {
      return "missing at " + missing.span();
    }
    if (down instanceof Down.Empty empty) {
      return "empty at " + empty.span();
    }
    return "not expected";
  }

  private static String body(Body body) {
    List<String> statements = new ArrayList<>();
    for (Statement statement : body.statements()) {
      statements.add(
          "%s[%s]"
              .formatted(
                  statement.span().text(),
                  statement.transaction().map(SampleProject::transaction).orElse("alone")));
    }
    return body.span().file() + " " + String.join(" ", statements);
  }

  private static String transaction(Transaction transaction) {
    return transaction.openedBy().id() + " " + transaction.number();
  }
}
