package dev.lockkeeper.reader.models;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.model.ApiClass;
import dev.lockkeeper.model.ApiClass.ApiField;
import dev.lockkeeper.model.MappedColumn;
import dev.lockkeeper.model.MappedTable;
import dev.lockkeeper.model.Models;
import dev.lockkeeper.model.OutsideChange;
import dev.lockkeeper.operation.Dialect;
import dev.lockkeeper.reader.python.PythonFile;
import dev.lockkeeper.reader.python.PythonParser;
import dev.lockkeeper.source.SourceFile;
import dev.lockkeeper.source.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ModelReaderTest {
  private static final Path ROOT = Path.of("testdata/readers/models");

  static Stream<String> projects() throws IOException {
    try (Stream<Path> folders = Files.list(ROOT)) {
      return folders.map(folder -> folder.getFileName().toString()).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("projects")
  void reads_what_models_map(String project) throws IOException {
    Path expected = ROOT.resolve(project).resolve("expected.txt");

    String actual = shown(read(ROOT.resolve(project)));

    if (Boolean.getBoolean("snapshots.update")) {
      Files.writeString(expected, actual);
    }
    assertThat(actual).isEqualTo(Files.readString(expected));
  }

  private static Models read(Path root) throws IOException {
    Map<String, SourceFile> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(root)) {
      all.filter(path -> path.toString().endsWith(".py"))
          .forEach(path -> files.put(root.relativize(path).toString(), source(root, path)));
    }
    return ModelReader.read(
        files.values().stream().toList(),
        files.values().stream().toList(),
        (module, from) -> find(files, from, module),
        Dialect.POSTGRESQL);
  }

  private static SourceFile source(Path root, Path path) {
    try {
      return new SourceFile(root.relativize(path).toString(), Files.readString(path));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Optional<PythonFile.Module> find(
      Map<String, SourceFile> files, SourceFile from, String module) {
    String names = module.replaceFirst("^\\.+", "");
    Path folder = Path.of("/");
    if (names.length() < module.length()) {
      folder = Path.of("/" + from.path()).getParent();
      for (int up = names.length() + 1; up < module.length(); up++) {
        folder = folder.getParent();
      }
    }
    Path at = names.isEmpty() ? folder : folder.resolve(names.replace('.', '/'));
    return Stream.of(at + ".py", at + "/__init__.py")
        .map(path -> files.get(path.substring(1)))
        .filter(file -> file != null)
        .map(PythonParser::parse)
        .map(PythonFile.Module.class::cast)
        .findFirst();
  }

  private static String shown(Models models) {
    StringBuilder lines = new StringBuilder();
    for (MappedTable table : models.tables()) {
      lines
          .append(table.name().sql())
          .append(" by ")
          .append(table.mappedBy())
          .append(table.columnsKnown() ? "" : ", perhaps more")
          .append(" (" + table.span() + ")\n");
      table.columns().forEach(column -> lines.append("  ").append(shown(column)).append('\n'));
    }
    for (Span unread : models.unreadTables()) {
      lines.append("unread: ").append(unread).append('\n');
    }
    for (ApiClass api : models.apiClasses()) {
      lines
          .append("api: ")
          .append(api.name())
          .append(api.fieldsKnown() ? "" : ", perhaps more")
          .append(" (" + api.span() + ")\n");
      api.fields().forEach(field -> lines.append("  ").append(shown(field)).append('\n'));
    }
    for (OutsideChange change : models.outsideChanges()) {
      lines.append("outside: ").append(change.what() + " (" + change.span() + ")\n");
    }
    return lines.toString();
  }

  private static String shown(ApiField field) {
    return field.name()
        + (field.required() ? " required" : "")
        + field.takesNone().map(is -> is ? ", takes None" : "").orElse(", perhaps None")
        + field.otherwise().map(value -> ", else " + value).orElse("");
  }

  private static String shown(MappedColumn column) {
    StringBuilder line = new StringBuilder(column.definition().name().sql());
    line.append(' ').append(column.definition().type().map(Object::toString).orElse("-"));
    column.definition().nullable().ifPresent(is -> line.append(is ? " NULL" : " NOT NULL"));
    column.definition().identity().ifPresent(is -> line.append(" IDENTITY"));
    column.definition().defaultValue().ifPresent(d -> line.append(" DEFAULT ").append(d.text()));
    line.append(column.labels().isEmpty() ? "" : " of " + column.labels());
    column.comment().ifPresent(comment -> line.append(" -- ").append(comment));
    line.append(column.filled() ? ", filled" : "");
    line.append(column.unknown().isEmpty() ? "" : ", unknown " + new TreeSet<>(column.unknown()));
    return line.append(" (").append(column.span()).append(")").toString();
  }
}
