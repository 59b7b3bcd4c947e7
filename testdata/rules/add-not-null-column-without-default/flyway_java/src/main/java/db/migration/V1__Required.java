package db.migration;

import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

public class V1__Required extends BaseJavaMigration {
  @Override
  public void migrate(Context context) throws Exception {
    try (var statement = context.getConnection().createStatement()) {
      statement.execute("SET LOCAL lock_timeout = '5s'");
      // expect: add-not-null-column-without-default "users.region is required"
      statement.execute("ALTER TABLE users ADD COLUMN region text NOT NULL");
    }
  }
}
