package db.migration;

import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

public class V1__Drop extends BaseJavaMigration {
  @Override
  public void migrate(Context context) throws Exception {
    try (var statement = context.getConnection().createStatement()) {
      statement.execute("SET LOCAL lock_timeout = '5s'");
      // expect: suppression-without-rule "lockkeeper:ignore names no rule"
      // lockkeeper:ignore
      statement.execute("DROP TABLE users"); // expect: drop-table "users goes"
    }
  }
}
