package db.migration;

import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

public class V2__Region extends BaseJavaMigration {
  @Override
  public void migrate(Context context) {
    JdbcTemplate jdbc =
        new JdbcTemplate(new SingleConnectionDataSource(context.getConnection(), true));
    jdbc.execute("SET LOCAL lock_timeout = '5s'");
    jdbc.execute(
        """
        ALTER TABLE users -- expect: add-not-null-column-without-default "users.region"
          ADD COLUMN region text NOT NULL
        """);
  }
}
