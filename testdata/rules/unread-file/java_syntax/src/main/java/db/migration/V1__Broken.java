package db.migration;

import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

public class V1__Broken extends BaseJavaMigration {
  @Override
  public void migrate(Context context) throws Exception {
    context.getConnection().createStatement().execute("DROP TABLE users" // expect: unread-file ""
  }
}
