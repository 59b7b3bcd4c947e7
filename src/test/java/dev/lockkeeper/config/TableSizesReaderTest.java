package dev.lockkeeper.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockkeeper.migration.TableSize;
import dev.lockkeeper.migration.TableSizes;
import dev.lockkeeper.testing.EmbeddedServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.PGConnection;

final class TableSizesReaderTest {

  @Test
  void csv_names_its_columns() throws Exception {
    TableSizes sizes =
        TableSizesReader.read(
            "\ufeffBytes,table,more,ROWS\n"
                + "10,users,x,1.2e+06\n"
                + ",\"\"\"Odd, name\"\"\",,-1\n\n"
                + "5,public.a,,\n");

    assertThat(sizes.of("users"))
        .contains(new TableSize(Optional.of(1_200_000L), Optional.of(10L)));
    assertThat(sizes.of("\"Odd, name\""))
        .contains(new TableSize(Optional.empty(), Optional.empty()));
    assertThat(sizes.of("a")).isEqualTo(sizes.of("public.a")).isPresent();
    assertThat(sizes.of("other")).isEmpty();
  }

  @Test
  void json_is_a_list_of_tables() throws Exception {
    TableSizes sizes =
        TableSizesReader.read(
            "[{\"table\": \"app.users\", \"rows\": 7, \"bytes\": null, \"more\": {}}, {\"table\":"
                + " \"b\"}]");

    assertThat(sizes.of("app.users")).contains(new TableSize(Optional.of(7L), Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|1:1: it is empty",
        "users,7|1:1: the first line names the columns",
        "table,rows\\nusers,many|2:1: rows is no number: 'many'",
        "table,rows\\n,7|2:1: no table is named",
        "[{\"table\": \"a\", \"rows\": \"1e99\"}]|1:2: rows is no number: '1e99'",
        "[7]|1:2: each table is an object",
        "[{\"table\": |1:1",
        "[] []|1:4: something stands behind",
      })
  void what_is_wrong_is_told_with_its_place(String text, String message) {
    assertThatThrownBy(() -> TableSizesReader.read(text.replace("\\n", "\n")))
        .isInstanceOf(TableSizesReader.Damage.class)
        .hasMessageStartingWith(message.length() > 3 ? message.substring(0, 4) : message)
        .hasMessageContaining(message.substring(message.indexOf(' ') + 1));
  }

  @Test
  void the_query_s_answer_is_read() throws Exception {
    String database = EmbeddedServer.newDatabase();
    TableSizes sizes;
    try (Connection connection = EmbeddedServer.connect(database);
        Statement server = connection.createStatement()) {
      server.execute(
          "CREATE TABLE users (id int); INSERT INTO users SELECT generate_series(1, 5000);"
              + " CREATE TABLE \"Odd, one\" (id int); CREATE SCHEMA app; CREATE TABLE app.parts (id"
              + " int) PARTITION BY RANGE (id); CREATE TABLE app.part PARTITION OF app.parts"
              + " DEFAULT; INSERT INTO app.parts SELECT generate_series(1, 700); ANALYZE");
      sizes = TableSizesReader.read(answer(connection));
    }

    assertThat(sizes.of("users").flatMap(TableSize::rows)).contains(5000L);
    assertThat(sizes.of("app.parts").flatMap(TableSize::rows)).contains(700L);
    assertThat(sizes.of("app.parts").flatMap(TableSize::bytes))
        .hasValueSatisfying(n -> assertThat(n).isGreaterThan(8000));
    assertThat(sizes.of("\"Odd, one\"")).isPresent();
  }

  private static String answer(Connection connection) throws IOException, SQLException {
    try (InputStream in =
        TableSizesReader.class.getResourceAsStream("/dev/lockkeeper/cli/table-sizes.sql")) {
      String query = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      StringWriter answer = new StringWriter();
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyOut(query.strip().replaceFirst(";$", ""), answer);
      return answer.toString();
    }
  }
}
