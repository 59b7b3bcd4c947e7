package dev.lockkeeper.growth;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** How each tool keeps its migrations. */
public enum Layout {
  PLAIN {
    @Override
    void write(Path root, Step step) throws IOException {
      file(
          root.resolve("migrations/%04d_%s.sql".formatted(step.number(), step.name())),
          up(step, "SET lock_timeout = '3s'"));
    }
  },

  FLYWAY {
    @Override
    void write(Path root, Step step) throws IOException {
      file(
          root.resolve("db/migration/V%d__%s.sql".formatted(step.number(), step.name())),
          up(step, LOCAL_TIMEOUT));
    }
  },

  GOLANG_MIGRATE {
    @Override
    void write(Path root, Step step) throws IOException {
      String stem = "db/migrations/%06d_%s".formatted(step.number(), step.name());
      file(root.resolve(stem + ".up.sql"), up(step, LOCAL_TIMEOUT));
      file(root.resolve(stem + ".down.sql"), down(step));
    }
  },

  DBMATE {
    @Override
    void write(Path root, Step step) throws IOException {
      String option = step.alone() ? " transaction:false" : "";
      file(
          root.resolve("db/migrations/%d_%s.sql".formatted(day(step), step.name())),
          "-- migrate:up%s\n%s\n-- migrate:down%s\n%s"
              .formatted(option, up(step, LOCAL_TIMEOUT), option, down(step)));
    }

    @Override
    void settings(Path root) throws IOException {
      file(root.resolve(".env"), "DATABASE_URL=postgres://localhost:5432/app\n");
    }
  },

  GOOSE {
    @Override
    void write(Path root, Step step) throws IOException {
      file(
          root.resolve("migrations/%05d_%s.sql".formatted(step.number(), step.name())),
          (step.alone() ? "-- +goose NO TRANSACTION\n" : "")
              + "-- +goose Up\n"
              + upWithMarks(step)
              + "\n-- +goose Down\n"
              + down(step));
    }
  },

  PRISMA {
    @Override
    void write(Path root, Step step) throws IOException {
      file(
          root.resolve("prisma/migrations/%d_%s/migration.sql".formatted(day(step), step.name())),
          up(step, LOCAL_TIMEOUT));
    }

    @Override
    void settings(Path root) throws IOException {
      file(root.resolve("prisma/migrations/migration_lock.toml"), "provider = \"postgresql\"\n");
      file(
          root.resolve("prisma/schema.prisma"),
          "datasource db {\n  provider = \"postgresql\"\n  url = env(\"DATABASE_URL\")\n}\n");
    }
  },

  ALEMBIC {
    @Override
    void write(Path root, Step step) throws IOException {
      file(
          root.resolve("alembic/versions/%s_%s.py".formatted(revision(step.number()), step.name())),
          """
          \"""%s\"""
          from alembic import op
          import sqlalchemy as sa
          from sqlalchemy.dialects import postgresql

          revision = "%s"
          down_revision = %s
          branch_labels = None
          depends_on = None


          def upgrade() -> None:
          %s

          def downgrade() -> None:
          %s\
          """
              .formatted(
                  step.name().replace('_', ' '),
                  revision(step.number()),
                  step.number() == 1 ? "None" : '"' + revision(step.number() - 1) + '"',
                  upgrade(step),
                  downgrade(step)));
    }

    @Override
    void settings(Path root) throws IOException {
      file(
          root.resolve("alembic.ini"),
          """
          [alembic]
          script_location = %(here)s/alembic
          sqlalchemy.url = postgresql://localhost/app
          """);
      file(
          root.resolve("alembic/env.py"),
          """
          from alembic import context
          from sqlalchemy import create_engine

          url = context.config.get_main_option("sqlalchemy.url")
          if context.is_offline_mode():
              context.configure(url=url, literal_binds=True, transaction_per_migration=True)
              with context.begin_transaction():
                  context.run_migrations()
          else:
              with create_engine(url).connect() as connection:
                  context.configure(connection=connection, transaction_per_migration=True)
                  with context.begin_transaction():
                      context.run_migrations()
          """);
    }
  };

  private static final String LOCAL_TIMEOUT = "SET LOCAL lock_timeout = '3s'";

  /** Writes a history as a repository of its own. */
  public void write(Path root, List<Step> steps) throws IOException {
    settings(root);
    for (Step step : steps) {
      write(root, step);
    }
  }

  abstract void write(Path root, Step step) throws IOException;

  void settings(Path root) throws IOException {}

  private static void file(Path path, String text) throws IOException {
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private static String up(Step step, String timeout) {
    return (step.timeout() ? timeout + ";\n" : "")
        + step.up().stream().map(c -> c.sql() + ";\n").collect(Collectors.joining());
  }

  private static String upWithMarks(Step step) {
    return (step.timeout() ? LOCAL_TIMEOUT + ";\n" : "")
        + step.up().stream()
            .map(Change::sql)
            .map(
                sql ->
                    sql.contains("$$")
                        ? "-- +goose StatementBegin\n" + sql + ";\n-- +goose StatementEnd\n"
                        : sql + ";\n")
            .collect(Collectors.joining());
  }

  private static String down(Step step) {
    return step.down().stream().map(sql -> sql + ";\n").collect(Collectors.joining());
  }

  /** One migration a day. */
  private static long day(Step step) {
    return Long.parseLong(
        java.time.LocalDate.of(2019, 1, 1)
                .plusDays(step.number())
                .format(java.time.format.DateTimeFormatter.BASIC_ISO_DATE)
            + "090000");
  }

  private static String revision(int number) {
    return "%012x".formatted(0xb00000000000L + number);
  }

  private static String upgrade(Step step) {
    if (step.alone()) {
      return "    with op.get_context().autocommit_block():\n        "
          + step.up().get(0).python()
          + "\n";
    }
    return (step.timeout() ? "    op.execute(\"" + LOCAL_TIMEOUT + "\")\n" : "")
        + step.up().stream().map(c -> "    " + c.python() + "\n").collect(Collectors.joining());
  }

  private static String downgrade(Step step) {
    if (step.down().isEmpty()) {
      return "    raise NotImplementedError(\"there is no way back\")\n";
    }
    String block = step.alone() ? "    with op.get_context().autocommit_block():\n    " : "";
    return block
        + step.down().stream()
            .map(sql -> "    op.execute(\"" + sql + "\")\n")
            .collect(Collectors.joining());
  }
}
