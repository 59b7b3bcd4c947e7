package db.migration; // expect: header-fields "the header has no Purpose"

import java.sql.Statement;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/**
 * Rows of the first kind.
 *
 * Author: zeev
 */
public class V1__A extends BaseJavaMigration {
  @Override
  public void migrate(Context context) throws Exception {
    try (Statement statement = context.getConnection().createStatement()) {
      statement.execute("CREATE TABLE a (id bigint PRIMARY KEY)");
    }
  }
}
