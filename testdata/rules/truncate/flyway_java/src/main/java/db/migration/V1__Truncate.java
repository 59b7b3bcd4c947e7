package db.migration;

import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

public class V1__Truncate extends BaseJavaMigration {
  @Override
  public void migrate(Context context) throws Exception {
    try (var connection = context.getConnection()) {
      connection.prepareStatement("SET LOCAL lock_timeout = '5s'").execute();
      // expect: truncate "all rows of events go at once"
      connection.prepareStatement("TRUNCATE TABLE events").execute();
    }
  }
}
