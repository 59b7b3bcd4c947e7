package db.migration;

import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

public class V1__Drop extends BaseJavaMigration {
  @Override
  public void migrate(Context context) throws Exception {
    try (var statement = context.getConnection().createStatement()) {
      statement.addBatch("SET LOCAL lock_timeout = '5s'");
      statement.addBatch("DROP TABLE sessions"); // expect: drop-table "sessions goes with all its rows"
      statement.executeBatch();
    }
  }
}
