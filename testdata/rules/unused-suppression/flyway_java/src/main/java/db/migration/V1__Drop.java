package db.migration;

import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

public class V1__Drop extends BaseJavaMigration {
  @Override
  public void migrate(Context context) throws Exception {
    try (var statement = context.getConnection().createStatement()) {
      statement.execute("SET LOCAL lock_timeout = '5s'");
      // lockkeeper:ignore drop-table it moved
      statement.execute("DROP TABLE users");
      statement.execute("DROP TABLE orders"); // lockkeeper:ignore drop-table it moved
      /* lockkeeper:ignore drop-table it moved */
      statement.execute("DROP TABLE " + "visits");
      /*
       * lockkeeper:ignore drop-table it moved
       */
      statement.execute("DROP TABLE pages");
      // expect: unused-suppression "truncate has nothing to say here"
      // lockkeeper:ignore truncate no
      statement.execute("DROP TABLE likes"); // expect: drop-table "likes goes"
      statement.execute(
          """
          -- lockkeeper:ignore drop-table it moved
          DROP TABLE tags;
          DROP TABLE notes; -- expect: drop-table "notes goes"
          """);
    }
  }
}
