package dev.lockkeeper.reader.project;

import dev.lockkeeper.migration.Migration;
import dev.lockkeeper.migration.Tool;

/**
 * What a tool keeps in its table of a migration, by which it knows it again: Flyway's version or
 * the name of a repeatable one, Alembic's revision, the number of those that count, Prisma's
 * folder.
 *
 * @param kind tells versions of several kinds apart
 */
record RecordedAs(Tool tool, String kind, String name) {
  static RecordedAs of(Migration migration) {
    String id = migration.id();
    return switch (migration.tool()) {
      case FLYWAY -> flyway(migration);
      case GOLANG_MIGRATE, DBMATE, GOOSE -> {
        String number = Digits.leading(id);
        yield number.isEmpty()
            ? new RecordedAs(migration.tool(), "name", id)
            : new RecordedAs(migration.tool(), "number", Digits.significant(number));
      }
      default -> new RecordedAs(migration.tool(), "id", id);
    };
  }

  private static RecordedAs flyway(Migration migration) {
    if (migration.repeatable()) {
      return new RecordedAs(Tool.FLYWAY, "R", migration.id());
    }
    String path = migration.file().path();
    String name = path.substring(path.lastIndexOf('/') + 1);
    boolean isBaseline =
        FlywayName.of(FileNames.stem(name))
            .filter(known -> known.kind() == FlywayName.Kind.BASELINE)
            .isPresent();
    return new RecordedAs(
        Tool.FLYWAY, isBaseline ? "B" : "V", FlywayName.significant(migration.id()));
  }
}
