package db.migration;

import java.sql.Statement;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.jdbc.core.JdbcTemplate;

public class V2__Drop extends BaseJavaMigration {
  private static final String TABLE = "users";

  @Override
  public void migrate(Context context) throws Exception {
    try (Statement statement = context.getConnection().createStatement()) {
      statement.execute("SET LOCAL lock_timeout = '5s'");
      // expect: drop-column "users.nickname goes"
      statement.execute("ALTER TABLE " + TABLE + " DROP COLUMN nickname");
    }
    JdbcTemplate jdbc = new JdbcTemplate();
    jdbc.execute(
        """
        ALTER TABLE users -- expect: drop-column "users.motto goes"
          DROP COLUMN motto
        """);
  }
}
