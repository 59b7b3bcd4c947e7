package db.migration;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.web.client.RestTemplate;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

public class V2__Data extends BaseJavaMigration {
  @Override
  public void migrate(Context context) throws Exception {
    Connection connection = context.getConnection();
    String names = Files.readString(Path.of("/srv/names.csv")); // expect: network-or-file-access "the file that it opens is missing"
    new RestTemplate().getForObject("https://example.org", String.class); // expect: network-or-file-access "what RestTemplate reaches does not answer"
    try (Statement statement = connection.createStatement()) {
      statement.execute("UPDATE users SET name = 'x' WHERE id = 7");
    }
  }
}
