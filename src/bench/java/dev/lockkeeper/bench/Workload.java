package dev.lockkeeper.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What is measured; each input is made anew, and always of the same bytes. */
enum Workload {
  /** What a pre-commit hook sees most: one SQL file of 30 lines, with findings in it. */
  ONE_FILE {
    @Override
    Path writeTo(Path folder) throws IOException {
      return write(folder.resolve("migrations/V1__first.sql"), ONE_OF_THIRTY_LINES);
    }
  },

  /** The last of 1,000 migrations, before which the whole history is replayed. */
  LAST_OF_1000_FILES {
    @Override
    Path writeTo(Path folder) throws IOException {
      thousandFiles(folder);
      return folder.resolve("migrations/V1000__step.sql");
    }
  },

  /** The same one as the only file of a commit; what pre-commit itself takes is counted. */
  LAST_OF_1000_FILES_BY_PRE_COMMIT {
    @Override
    Path writeTo(Path folder) throws IOException {
      thousandFiles(folder);
      write(folder.resolve(".pre-commit-config.yaml"), HOOK.formatted(LAUNCHER));
      git(folder, "init", "-q");
      git(folder, "add", "--all");
      git(folder, "rm", "-q", "--cached", "migrations/V1000__step.sql");
      git(folder, "-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "-qm", "all");
      git(folder, "add", "--all");
      return folder;
    }

    @Override
    List<String> command(Path folder) {
      return List.of("sh", "-c", "cd \"$0\" && exec pre-commit run", folder.toString());
    }

    @Override
    boolean isPossible() {
      return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
          .anyMatch(place -> Files.isExecutable(Path.of(place, "pre-commit")));
    }
  },

  /** 1,000 files of 30 lines, all asked. */
  FILES_1000 {
    @Override
    Path writeTo(Path folder) throws IOException {
      return thousandFiles(folder);
    }
  },

  /** 1,000 Alembic revisions of 4 KB, one after the other. */
  REVISIONS_1000 {
    @Override
    Path writeTo(Path folder) throws IOException {
      for (int i = 1; i <= 1_000; i++) {
        write(folder.resolve("versions/%s_step.py".formatted(revision(i))), fourKilobytes(i));
      }
      return folder.resolve("versions");
    }
  },

  /** One file of 5,000 statements, most of which are findings; time and memory grow from here. */
  STATEMENTS_5000 {
    @Override
    Path writeTo(Path folder) throws IOException {
      return statements(folder, 5_000);
    }
  },

  /** Twice as many. */
  STATEMENTS_10000 {
    @Override
    Path writeTo(Path folder) throws IOException {
      return statements(folder, 10_000);
    }
  },

  /** Four times as many. */
  STATEMENTS_20000 {
    @Override
    Path writeTo(Path folder) throws IOException {
      return statements(folder, 20_000);
    }
  },

  /** Ten times as many. */
  STATEMENTS_50000 {
    @Override
    Path writeTo(Path folder) throws IOException {
      return statements(folder, 50_000);
    }
  },

  /** The same as JSON. */
  STATEMENTS_50000_AS_JSON {
    @Override
    Path writeTo(Path folder) throws IOException {
      return statements(folder, 50_000);
    }

    @Override
    String format() {
      return "json";
    }
  },

  /** The same as SARIF. */
  STATEMENTS_50000_AS_SARIF {
    @Override
    Path writeTo(Path folder) throws IOException {
      return statements(folder, 50_000);
    }

    @Override
    String format() {
      return "sarif";
    }
  };

  private static final Path LAUNCHER = Path.of("lockkeeper").toAbsolutePath();

  private static final String HOOK =
      """
      repos:
        - repo: local
          hooks:
            - id: lockkeeper
              name: lockkeeper
              language: system
              entry: %s lint --changed-files
              files: \\.(sql|py|java)$
              require_serial: true
      """;

  private static final String ONE_OF_THIRTY_LINES =
      """
      -- What the customers' team asked for.
      SET lock_timeout = '2s';

      CREATE TABLE invoices (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        customer_id bigint NOT NULL REFERENCES customers (id),
        state text NOT NULL DEFAULT 'open',
        total numeric(10, 2) NOT NULL CHECK (total >= 0),
        created_at timestamptz NOT NULL DEFAULT now()
      );

      CREATE INDEX invoices_customer ON invoices (customer_id);

      -- Orders are paid in several currencies from now on.
      ALTER TABLE orders
        ADD COLUMN paid_at timestamptz,
        ADD COLUMN currency text NOT NULL DEFAULT 'EUR';

      CREATE INDEX orders_paid ON orders (paid_at) WHERE paid_at IS NOT NULL;

      ALTER TABLE orders
        ADD CONSTRAINT orders_invoice FOREIGN KEY (invoice_id) REFERENCES invoices (id);

      ALTER TABLE orders ALTER COLUMN customer_id SET NOT NULL;

      UPDATE orders
        SET state = 'closed'
        WHERE paid_at IS NOT NULL;

      COMMENT ON TABLE invoices IS 'one row each, kept for ten years';
      """;

  /** Writes the input under a folder, and gives the path that is to be linted. */
  abstract Path writeTo(Path folder) throws IOException;

  /** The form in which the report is asked for. */
  String format() {
    return "text";
  }

  /** Whether what it runs is there. */
  boolean isPossible() {
    return true;
  }

  /** What is timed. */
  List<String> command(Path asked) {
    return List.of(LAUNCHER.toString(), "lint", "--format", format(), asked.toString());
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Path thousandFiles(Path folder) throws IOException {
    for (int i = 1; i <= 1_000; i++) {
      write(folder.resolve("migrations/V%d__step.sql".formatted(i)), thirtyLines(i));
    }
    return folder.resolve("migrations");
  }

  /** A new table, then work on one that an earlier file made (the first file's own, at first). */
  private static String thirtyLines(int i) {
    int earlier = Math.max(1, i - 7);
    return """
    -- Orders of the year %1$d.
    SET lock_timeout = '2s';

    CREATE TABLE orders_%1$d (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      customer_id bigint NOT NULL,
      state text NOT NULL DEFAULT 'open',
      total numeric(10, 2) NOT NULL CHECK (total >= 0),
      note character varying(200),
      created_at timestamptz NOT NULL DEFAULT now()
    );

    CREATE INDEX orders_%1$d_customer ON orders_%1$d (customer_id);
    CREATE INDEX orders_%1$d_open ON orders_%1$d (created_at) WHERE state = 'open';

    COMMENT ON TABLE orders_%1$d IS 'orders; one row each, kept for ten years';

    -- What the years before were missing.
    ALTER TABLE orders_%2$d
      ADD COLUMN paid_at_%1$d timestamptz,
      ADD COLUMN currency_%1$d text NOT NULL DEFAULT 'EUR';

    CREATE INDEX orders_%2$d_paid_%1$d
      ON orders_%2$d (paid_at_%1$d);

    UPDATE orders_%2$d
      SET state = 'closed'
      WHERE paid_at_%1$d IS NOT NULL;

    """
        .formatted(i, earlier);
  }

  private static Path statements(Path folder, int count) throws IOException {
    String text =
        IntStream.range(0, count).mapToObj(Workload::statement).collect(Collectors.joining());
    return write(folder.resolve("migrations/V1__all.sql"), text);
  }

  /** One of five in turn, on one of 200 tables that no migration creates. */
  static String statement(int i) {
    int table = i / 5 % 200;
    return switch (i % 5) {
      case 0 -> "CREATE INDEX i%d ON t%d (c%d);\n".formatted(i, table, i % 7);
      case 1 -> "ALTER TABLE t%d ADD COLUMN c%d integer DEFAULT 0;\n".formatted(table, i);
      case 2 -> "ALTER TABLE t%d ADD CONSTRAINT k%d CHECK (c > %d);\n".formatted(table, i, i);
      case 3 -> "ALTER TABLE t%d ALTER COLUMN d%d TYPE bigint;\n".formatted(table, i % 11);
      default -> "ALTER TABLE t%d DROP COLUMN e%d;\n".formatted(table, i);
    };
  }

  private static String revision(int i) {
    return "%012x".formatted(0xa00000000000L + i);
  }

  private static String fourKilobytes(int i) {
    String columns =
        IntStream.range(0, 40)
            .mapToObj(
                "        sa.Column(\"field_%d\", sa.String(length=50), nullable=True),\n"
                    ::formatted)
            .collect(Collectors.joining());
    return """
    \"""step %1$d

    Revision ID: %2$s
    Revises: %3$s
    \"""
    from alembic import op
    import sqlalchemy as sa

    revision = "%2$s"
    down_revision = %4$s
    branch_labels = None
    depends_on = None


    def upgrade() -> None:
        op.create_table(
            "items_%1$d",
            sa.Column("id", sa.Integer(), primary_key=True),
            sa.Column("created_at", sa.DateTime(), server_default=sa.text("now()"), nullable=False),
    %5$s    )
        op.create_index("ix_items_%1$d_created_at", "items_%1$d", ["created_at"], unique=False)
        op.add_column("users", sa.Column("seen_%1$d", sa.DateTime(), nullable=True))
        op.create_index(op.f("ix_users_seen_%1$d"), "users", ["seen_%1$d"])
        op.execute("UPDATE users SET seen_%1$d = now() WHERE active")


    def downgrade() -> None:
        op.drop_index(op.f("ix_users_seen_%1$d"), table_name="users")
        op.drop_column("users", "seen_%1$d")
        op.drop_table("items_%1$d")
    """
        .formatted(
            i,
            revision(i),
            i == 1 ? "" : revision(i - 1),
            i == 1 ? "None" : '"' + revision(i - 1) + '"',
            columns);
  }

  private static void git(Path folder, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    try {
      if (new ProcessBuilder(command).directory(folder.toFile()).inheritIO().start().waitFor()
          != 0) {
        throw new IOException(command + " failed");
      }
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  private static Path write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }
}
