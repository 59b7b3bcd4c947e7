package dev.lockkeeper.rules;

import dev.lockkeeper.rule.PageExample;
import dev.lockkeeper.rule.PageExample.CodeBlock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * An example of a rule's page as a small project on disk: what it leaves out of a file because any
 * file has it is put around it.
 */
final class ExampleProject {
  private ExampleProject() {}

  static void write(PageExample example, Path folder) throws IOException {
    for (CodeBlock block : example.files()) {
      if (block.isBeside()) {
        Path file = folder.resolve(block.file().orElse(LintedFolder.CONFIGURATION));
        Files.createDirectories(file.getParent());
        Files.writeString(file, block.code());
      }
    }
    List<CodeBlock> files = example.files().stream().filter(b -> !b.isBeside()).toList();
    for (int i = 0; i < files.size(); i++) {
      CodeBlock block = files.get(i);
      Path file = folder.resolve(block.file().orElse(name(block.language(), i + 1)));
      Files.createDirectories(file.getParent());
      Files.writeString(file, text(block, i + 1));
    }
  }

  private static String name(String language, int number) {
    return switch (language) {
      case "sql" -> "migrations/%03d_example.sql".formatted(number);
      case "python" -> "migrations/versions/%03d_example.py".formatted(number);
      case "java" -> "src/main/java/db/migration/V%d__Example.java".formatted(number);
      default -> throw new AssertionError("no example is written in " + language);
    };
  }

  private static String text(CodeBlock block, int number) {
    boolean isCode = block.file().filter(file -> !file.contains("versions")).isPresent();
    return switch (isCode ? "" : block.language()) {
      case "python" -> python(block.code(), number);
      case "java" -> java(block.code(), number);
      default -> block.code();
    };
  }

  private static String python(String code, int number) {
    StringBuilder text = new StringBuilder();
    if (!code.contains("from alembic import")) {
      text.append("from alembic import op\nimport sqlalchemy as sa\n\n");
    }
    if (!code.contains("revision =")) {
      String parent = number == 1 ? "None" : "\"%03d\"".formatted(number - 1);
      text.append("revision = \"%03d\"\ndown_revision = %s\n\n\n".formatted(number, parent));
    }
    if (code.contains("def upgrade")) {
      return text.append(code).toString();
    }
    text.append("def upgrade() -> None:\n").append(code.indent(4));
    return text.append("\n\ndef downgrade() -> None:\n    op.execute(\"SELECT 1\")\n").toString();
  }

  private static String java(String code, int number) {
    if (code.contains("class ")) {
      return code;
    }
    return """
    package db.migration;

    import java.sql.Statement;
    import org.flywaydb.core.api.migration.BaseJavaMigration;
    import org.flywaydb.core.api.migration.Context;

    public class V%d__Example extends BaseJavaMigration {
      @Override
      public void migrate(Context context) throws Exception {
        try (Statement statement = context.getConnection().createStatement()) {
    %s    }
      }
    }
    """
        .formatted(number, code.indent(6));
  }
}
