package db.migration;

import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

public class V1__Computed extends BaseJavaMigration {
  @Override
  public void migrate(Context context) throws Exception {
    // expect: environment-dependent "System.getenv"
    String table = System.getenv("TABLE");
    try (var statement = context.getConnection().createStatement()) {
      // expect: environment-dependent "System.getenv"
      // expect: unread-statement "this was not judged"
      statement.execute(System.getenv("SQL"));
      // expect: unread-statement "only the run of the migration knows this part"
      statement.execute("COMMENT ON TABLE " + table + " IS 'x'");
    }
  }
}
