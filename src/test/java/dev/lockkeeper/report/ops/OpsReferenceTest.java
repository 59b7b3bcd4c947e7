package dev.lockkeeper.report.ops;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.operation.ObjectKind;
import dev.lockkeeper.operation.Operation;
import dev.lockkeeper.operation.SessionOperation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Keeps {@code docs/ops.md} equal to what the records say. */
class OpsReferenceTest {
  private static final Path PAGE = Path.of("docs/ops.md");
  private static final int MANY = 30;

  @Test
  void the_list_of_kinds_and_keys_is_what_the_records_say() throws IOException {
    String page = page();

    if (Boolean.getBoolean("snapshots.update")) {
      Files.writeString(PAGE, page);
    }
    assertThat(PAGE).hasContent(page);
  }

  private static String page() {
    Map<String, String> rows = new TreeMap<>();
    for (Class<? extends Operation> type : SampleOperations.classes()) {
      rows.put(kinds(type), keys(type));
    }
    StringBuilder page =
        new StringBuilder(
            """
            # What `lockkeeper ops --format json` says of each operation

            One object a line. Beside the facts below, each has `file`, `line`, `column`, `startColumn`,
            `endLine`, `endColumn` (1-based, ends exclusive, columns in UTF-16 units), `migration`,
            `direction` (`up`, `down`), `statement`, `transaction` (null outside any), `transactionBy`
            (`tool`, `statement`, `implicit`; absent outside any), `conditional` and `kind`.

            An operation that names a column says it in `column`; where it starts in its line is then
            `startColumn` alone, which is always there.

            The first operation of a statement also has `unrecognized`, the parts of the statement that were
            not understood, if there are any, and with `--effects` it has `effects`. `docs/ops.schema.json` is
            the schema.

            What was not written is absent: a flag that is not there is false. Names are as SQL prints them,
            folded and quoted only where needed. SQL texts stand as written, types as PostgreSQL's format_type
            prints them. `{}` inside a text is a part that a program fills in.

            This page is generated from the records in `dev.lockkeeper.operation`.

            | kind | keys |
            | --- | --- |
            """);
    rows.forEach(
        (kinds, keys) -> page.append("| ").append(kinds).append(" | ").append(keys).append(" |\n"));
    page.append("\nAn *Object* is one of ")
        .append(
            Arrays.stream(ObjectKind.values())
                .map(ObjectKind::camelCase)
                .sorted()
                .collect(Collectors.joining(", ")))
        .append(".\n");
    return page.toString();
  }

  private static String kinds(Class<? extends Operation> type) {
    if (type == SessionOperation.Utility.class) {
      return "*any other command*";
    }
    TreeSet<String> kinds =
        SampleOperations.of(type).stream()
            .map(Operation::kind)
            .collect(Collectors.toCollection(TreeSet::new));
    if (kinds.size() > MANY) {
      String verb = type.getSimpleName().replace("Object", "");
      assertThat(kinds).contains(verb + ObjectKind.SEQUENCE.camelCase());
      return verb + "*Object*";
    }
    return String.join("<br>", kinds);
  }

  private static String keys(Class<? extends Operation> type) {
    List<String> keys =
        Facts.keys(type).entrySet().stream()
            .map(
                key ->
                    key.getValue().equals("text")
                        ? "`%s`".formatted(key.getKey())
                        : "`%s` (%s)".formatted(key.getKey(), key.getValue()))
            .toList();
    return String.join(", ", keys);
  }
}
