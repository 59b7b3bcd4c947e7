package dev.lockkeeper.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lockkeeper.cli.CommandLineRun.Result;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a user can get wrong: a clear line, the right exit code, and the other files are linted. */
class BadInputTest {
  private static final String DROP = "DROP TABLE orders;\n";

  @TempDir Path repository;

  @BeforeEach
  void a_repository_with_a_migration() throws IOException {
    Files.createDirectory(repository.resolve(".git"));
    write("db/migration/V1__drop.sql", DROP);
  }

  @Test
  void a_missing_path_is_told_and_the_rest_is_linted() throws IOException {
    Result result = run("lint", "--format", "json", "gone.sql", "db/migration");

    assertThat(result.code()).isEqualTo(ExitCode.USAGE);
    assertThat(result.err())
        .isEqualTo("lockkeeper: gone.sql: cannot be opened: there is no such file\n");
    assertThat(rules(result)).contains("drop-table at db/migration/V1__drop.sql");
  }

  @Test
  void a_missing_dump_is_told_and_the_rest_is_linted() throws IOException {
    Result result = run("lint", "--format", "json", "--schema", "gone.sql", "db/migration");

    assertThat(result.code()).isEqualTo(ExitCode.USAGE);
    assertThat(result.err())
        .isEqualTo("lockkeeper: gone.sql: cannot be opened: there is no such file\n");
    assertThat(rules(result)).contains("drop-table at db/migration/V1__drop.sql");
  }

  @Test
  void standard_input_is_no_dump() {
    Result result = run("lint", "--schema", "-", "db/migration");

    assertThat(result.code()).isEqualTo(ExitCode.USAGE);
    assertThat(result.err()).contains("--schema takes a file, not standard input");
  }

  @Test
  void a_link_that_leads_nowhere_is_told() throws IOException {
    Files.createSymbolicLink(repository.resolve("link"), Path.of("gone"));

    assertThat(run("lint", "link").err())
        .isEqualTo("lockkeeper: link: cannot be opened: its link leads nowhere\n");
  }

  @Test
  void a_link_to_itself_is_told() throws IOException {
    Files.createSymbolicLink(repository.resolve("link"), Path.of("link"));

    Result result = run("lint", "link");

    assertThat(result.code()).isEqualTo(ExitCode.USAGE);
    assertThat(result.err())
        .isEqualTo("lockkeeper: link: cannot be opened: its links lead in a circle\n");
  }

  @Test
  void links_that_lead_in_a_circle_or_out_of_the_repository_are_walked_once(@TempDir Path outside)
      throws IOException {
    Files.createDirectories(outside.resolve("migrations"));
    Files.writeString(outside.resolve("migrations/1_a.sql"), DROP);
    Files.createSymbolicLink(repository.resolve("db/loop"), Path.of(".."));
    Files.createSymbolicLink(repository.resolve("db/out"), outside);

    Result result = run("lint", "--select", "drop-table", "--format", "json");

    assertThat(rules(result))
        .containsExactly(
            "drop-table at db/migration/V1__drop.sql", "drop-table at db/out/migrations/1_a.sql");
  }

  @Test
  void an_unreadable_file_is_a_finding_and_the_rest_is_linted() throws IOException {
    Path secret = write("db/migration/V2__secret.sql", DROP);
    Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("---------"));
    assumeFalse(Files.isReadable(secret), "nothing is unreadable for this user");

    Result named = run("lint", "db/migration/V2__secret.sql");
    Result found = run("lint", "--format", "json");

    assertThat(named.code()).isEqualTo(ExitCode.USAGE);
    assertThat(named.err()).contains("V2__secret.sql: cannot be opened: permission denied");
    assertThat(rules(found))
        .contains(
            "drop-table at db/migration/V1__drop.sql",
            "unread-file at db/migration/V2__secret.sql");
  }

  @Test
  void a_binary_file_is_a_finding_and_the_rest_is_linted() throws IOException {
    Files.write(repository.resolve("db/migration/V2__bin.sql"), new byte[] {127, 'E', 'L', 'F', 0});

    Result result = run("lint", "--format", "json");

    assertThat(result.code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(rules(result))
        .contains(
            "drop-table at db/migration/V1__drop.sql", "unread-file at db/migration/V2__bin.sql");
  }

  @ParameterizedTest
  @CsvSource({"UTF-8", "UTF-16", "windows-1252", "ISO-8859-15"})
  void every_encoding_is_read(String charset) throws IOException {
    write("db/migration/V2__cafe.sql", "DROP TABLE café;\n", Charset.forName(charset));

    Result result = run("lint", "--format", "json", "db/migration/V2__cafe.sql");

    JsonNode report = json(result);
    assertThat(report.at("/findings/0/relation").asText()).isEqualTo("\"café\"");
    if (charset.startsWith("UTF")) {
      assertThat(report.at("/problems")).isEmpty();
    } else {
      assertThat(report.at("/problems/0/message").asText())
          .isEqualTo("not UTF-8 at byte 14, read as windows-1252");
    }
  }

  @Test
  void pythons_coding_line_says_the_encoding() throws IOException {
    write(
        "api/versions/a.py",
        """
        # -*- coding: koi8-r -*-
        from alembic import op
        revision = 'a'
        down_revision = None
        def upgrade():
            op.drop_table('заказы')
        """,
        Charset.forName("KOI8-R"));

    JsonNode report = json(run("lint", "--select", "drop-table", "--format", "json", "api"));

    assertThat(report.at("/findings/0/relation").asText()).isEqualTo("\"заказы\"");
    assertThat(report.at("/problems")).isEmpty();
  }

  @Test
  void an_empty_file_is_told_and_is_no_error() throws IOException {
    write("db/migration/V2__empty.sql", "");

    Result result = run("lint", "db/migration/V2__empty.sql");

    assertThat(result.code()).isEqualTo(ExitCode.CLEAN);
    assertThat(result.out()).startsWith("warning: empty-migration");
  }

  @Test
  void a_folder_without_migrations_says_what_was_looked_for() throws IOException {
    Files.createDirectory(repository.resolve("empty"));

    Result result = run("lint", "empty");

    assertThat(result.code()).isEqualTo(ExitCode.USAGE);
    assertThat(result.out()).isEqualTo("no migrations were found in what was given\n");
    assertThat(result.err())
        .startsWith("lockkeeper: empty: holds no migrations; looked for Flyway (V1__name.sql), ");
  }

  @Test
  void a_repository_without_migrations_says_so(@TempDir Path other) {
    Result result = new CommandLineRun(other).of("lint");

    assertThat(result.code()).isEqualTo(ExitCode.USAGE);
    assertThat(result.err()).startsWith("lockkeeper: .: holds no migrations; looked for ");
  }

  @Test
  void no_path_finds_every_folder_of_migrations() throws IOException {
    write("services/a/migrations/1_a.sql", DROP);
    write("node_modules/a/migrations/1_a.sql", DROP);

    Result result = run("lint", "--select", "drop-table", "--format", "json");

    assertThat(rules(result))
        .containsExactly(
            "drop-table at db/migration/V1__drop.sql",
            "drop-table at services/a/migrations/1_a.sql");
  }

  @Test
  void a_file_that_is_no_migration_is_no_mistake() throws IOException {
    write("notes.txt", "buy milk");

    Result result = run("lint", "notes.txt");

    assertThat(result.code()).isEqualTo(ExitCode.CLEAN);
    assertThat(result.out()).isEqualTo("no migrations were found in what was given\n");
  }

  @Test
  void a_path_is_linted_once_however_often_it_is_given() throws IOException {
    Result result =
        run(
            "lint",
            "--select",
            "drop-table",
            "--format",
            "json",
            "db",
            "db/migration",
            "./db/migration/V1__drop.sql",
            "db/migration/V1__drop.sql");

    assertThat(rules(result)).containsExactly("drop-table at db/migration/V1__drop.sql");
  }

  @ParameterizedTest
  @ValueSource(strings = {"with space", "ünï", "new\nline", "-dash", "a\u001b[31mred", "%41"})
  void strange_names_are_read_like_others(String name) throws IOException {
    write(name + "/migrations/1_a.sql", DROP);

    Result json = run("lint", "--select", "drop-table", "--format", "json", "./" + name);
    Result text = run("lint", "--select", "drop-table", "./" + name);

    assertThat(rules(json)).containsExactly("drop-table at " + name + "/migrations/1_a.sql");
    assertThat(text.out()).contains("1_a.sql:1:1\n").doesNotContain("\u001b");
  }

  @Test
  void control_characters_of_arguments_do_not_reach_the_terminal() {
    assertThat(run("lint", "a\u001b[31m\nb").err())
        .isEqualTo("lockkeeper: a␛[31m␊b: cannot be opened: there is no such file\n");
    assertThat(run("lint", "--format", "\u001b[31m").err()).doesNotContain("\u001b");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "DROP TABLE a; SELECT 'never; closed | quote",
        "DROP TABLE a; DO $$ BEGIN DROP TABLE b; | quote",
        "DROP TABLE a; SELECT \"never; closed | quote",
        "DROP TABLE a; /* never; closed | comment",
      })
  void what_is_never_closed_is_a_finding(String sql, String what) throws IOException {
    write("db/migration/V2__open.sql", sql);

    JsonNode report = json(run("lint", "--format", "json", "db/migration/V2__open.sql"));

    assertThat(report.at("/findings").findValuesAsText("rule"))
        .contains("drop-table", "unread-statement");
    assertThat(report.at("/findings").findValuesAsText("message"))
        .anyMatch(message -> message.endsWith("the " + what + " that opens here is never closed"));
  }

  @Test
  void ten_megabytes_on_one_line_are_linted_and_not_printed() throws IOException {
    write(
        "db/migration/V2__long.sql",
        "INSERT INTO t VALUES (1)" + ", (1234567890)".repeat(750_000) + "; DROP TABLE a;");

    Result result = run("lint", "--select", "drop-table", "db/migration/V2__long.sql");

    assertThat(result.out()).contains("V2__long.sql:1:10500027").hasSizeLessThan(2000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"::int", " + 1", " || 'x'", " AT LOCAL", " COLLATE c", " IS TRUE", "[1]"})
  void a_long_chain_of_operators_is_read_or_told(String operator) throws IOException {
    String chained = "a" + operator.repeat(10_000);
    String nested = "(".repeat(100) + "a" + (operator.repeat(400) + ")").repeat(100);
    write(
        "db/migration/V2__chain.sql",
        "ALTER TABLE t ADD CHECK (%s), ADD CHECK (%s);\n%s".formatted(chained, nested, DROP));

    Result result = run("lint", "--format", "json");

    assertThat(rules(result))
        .contains(
            "add-check-without-not-valid at db/migration/V2__chain.sql",
            "drop-table at db/migration/V2__chain.sql");
  }

  @ParameterizedTest
  @ValueSource(ints = {50, 3_000, 50_000})
  void deep_nesting_is_read_or_told(int depth) throws IOException {
    String nested = "(".repeat(depth) + "1" + ")".repeat(depth);
    write(
        "db/migration/V2__deep.sql",
        "ALTER TABLE t ADD CHECK (%s);\nUPDATE t SET a = %s;\n%s".formatted(nested, nested, DROP));
    write(
        "db/migration/V3__Deep.java",
        """
        class V3__Deep extends BaseJavaMigration {
          public void migrate(Context context) throws Exception {
            context.getConnection().createStatement().execute(%s);
          }
        }
        """
            .formatted(nested));
    write(
        "api/versions/a.py",
        "revision = 'a'\ndown_revision = None\nx = %s\ndef upgrade():\n    pass\n"
            .formatted(nested.replace('(', '[').replace(')', ']')));

    Result result = run("lint", "--format", "json");

    assertThat(result.code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(result.err()).isEmpty();
    assertThat(rules(result)).contains("drop-table at db/migration/V2__deep.sql");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "lint --select drop-tabel|there is no rule or group 'drop-tabel'; did you mean"
            + " 'drop-table'?",
        "lint --ignore locks|there is no rule or group 'locks'; did you mean 'lock'?",
        "explain drop-colum|there is no rule 'drop-colum'; did you mean 'drop-column'?",
        "lint --target nonsense|--target takes a server and its version, such as postgresql:16, and"
            + " not 'nonsense'",
        "lint --target postgresq:16|--target takes a server and its version, such as postgresql:16,"
            + " and not 'postgresq:16'; did you mean 'postgresql'?",
        "lint --target postgresql:9.6|--target postgresql:9.6: PostgreSQL is known from version 10"
            + " on",
        "lint --format jsn|--format takes text, json, sarif, github or markdown, and not 'jsn'; did"
            + " you mean 'json'?",
        "lint --report json|--report takes a form and a file, such as sarif=report.sarif, and not"
            + " 'json'",
        "lint --report json=|--report takes a form and a file, such as sarif=report.sarif, and not"
            + " 'json='",
        "lint --report jsn=a|--report takes text, json, sarif, github or markdown, and not 'jsn';"
            + " did you mean 'json'?",
        "lint --report json=a --report sarif=./a|two reports would go to ./a",
        "lint --output db/../a --report sarif=a|two reports would go to a",
        "lint --report sarif=-|two reports would go to standard output",
        "ops --format sarif|--format takes text or json, and not 'sarif'",
        "lint --fail-on warnin|--fail-on takes error, warning, note or never, and not 'warnin'; did"
            + " you mean 'warning'?",
        "lint --assume maybe|--assume takes transaction or none, and not 'maybe'",
        "lint --color blue|--color takes auto, always or never, and not 'blue'",
        "lint --stdin-filename a.sql|--stdin-filename goes with the path '-'",
        "lint --format|missing required parameter for option '--format' (FORMAT)",
      })
  void wrong_usage_is_told_with_what_is_right(String line, String message) {
    Result result = run(line.split(" "));

    assertThat(result.code()).isEqualTo(ExitCode.USAGE);
    assertThat(result.out()).isEmpty();
    assertThat(result.err().lines().findFirst()).contains("lockkeeper: " + message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--select",
        "--ignore",
        "--target",
        "--format",
        "--output",
        "--report",
        "--fail-on",
        "--stdin-filename"
      })
  void an_option_that_is_given_nothing_is_wrong_usage(String option) {
    Result result = run("lint", option, "", "-");

    assertThat(result.code()).isEqualTo(ExitCode.USAGE);
    assertThat(result.err()).startsWith("lockkeeper: " + option + " is given nothing\n");
  }

  @Test
  void an_empty_path_is_wrong_usage() {
    Result result = run("lint", "");

    assertThat(result.code()).isEqualTo(ExitCode.USAGE);
    assertThat(result.err()).startsWith("lockkeeper: a PATH is empty\n");
  }

  @ParameterizedTest
  @CsvSource({
    "gone/report.txt,there is no such folder",
    "db,it is a folder",
    "db/migration/V1__drop.sql/x,there is no such folder"
  })
  void an_output_that_cannot_be_written_is_told(String output, String reason) {
    Result result = run("lint", "--output", output);

    assertThat(result.code()).isEqualTo(ExitCode.USAGE);
    assertThat(result.err())
        .isEqualTo("lockkeeper: cannot write the report: " + output + ": " + reason + "\n");
  }

  @Test
  void a_further_report_that_cannot_be_written_is_told_beside_the_others() throws IOException {
    Result result =
        run("lint", "--report", "json=gone/report.json", "--report", "markdown=report.md");

    assertThat(result.code()).isEqualTo(ExitCode.USAGE);
    assertThat(result.err())
        .isEqualTo(
            "lockkeeper: cannot write the report: gone/report.json: there is no such folder\n");
    assertThat(result.out()).isEqualTo(run("lint").out()).contains("drop-table");
    assertThat(repository.resolve("report.md")).content().contains("drop-table");
  }

  @ParameterizedTest
  @CsvSource({
    "x.sql, DROP TABLE a",
    "db/migration/V9__x.sql, DROP TABLE a",
    "db/migration/V9__X.java, 'class V9__X extends BaseJavaMigration { public void migrate(Context"
        + " c) { c.getConnection().createStatement().execute(\"DROP TABLE a\"); } }'",
    "api/versions/b.py, 'from alembic import op / revision = \"b\" / down_revision = None"
        + " / def upgrade(): op.drop_table(\"a\")'",
    "db/m/1_a.up.sql, DROP TABLE a",
    "db/migrations/1_a.sql, '-- migrate:up / DROP TABLE a / -- migrate:down'",
  })
  void standard_input_is_read_as_the_file_that_it_is_named_after(String name, String text)
      throws IOException {
    Result result =
        new CommandLineRun(repository)
            .withInput(text.replace(" / ", "\n"))
            .of(
                "lint",
                "--select",
                "drop-table",
                "--format",
                "json",
                "-",
                "--stdin-filename",
                name);

    assertThat(rules(result)).containsExactly("drop-table at " + name);
  }

  @Test
  void empty_standard_input_has_nothing_to_find() {
    Result result = new CommandLineRun(repository).withInput("").of("lint", "-");

    assertThat(result.code()).isEqualTo(ExitCode.CLEAN);
    assertThat(result.out()).startsWith("nothing found in 1 migration");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "garbage|line 1 stands before any section; Alembic refuses it, the rest was read",
        "[alembic] / x = 1|names no script_location",
        "[alembic] / script_location =|names no script_location",
        "[alembic] / script_location = gone|its script_location 'gone' is not a folder",
        "[alembic] / script_location = alembic.ini"
            + "|its script_location 'alembic.ini' is not a folder",
        "[alembic] / script_location = %(a)s / a = %(b)s / b = %(a)s"
            + "|its script_location '%(a)s' leads to a setting that is not there, or in a circle",
        "[alembic] / script_location = . / version_locations = gone versions"
            + "|its version_locations name 'gone', which is not a folder",
      })
  void a_broken_alembic_ini_is_told_and_its_revisions_are_linted(String ini, String problem)
      throws IOException {
    write("api/alembic.ini", ini.replace(" / ", "\n"));
    write(
        "api/versions/a.py",
        """
        from alembic import op
        revision = 'a'
        down_revision = None
        def upgrade():
            op.drop_table('t')
        """);

    Result result = run("lint", "--select", "drop-table", "--format", "json", "api");

    assertThat(json(result).at("/problems").findValuesAsText("message")).contains(problem);
    assertThat(rules(result)).containsExactly("drop-table at api/versions/a.py");
  }

  private Result run(String... args) {
    Result result = new CommandLineRun(repository).of(args);
    assertThat(result.code()).isNotEqualTo(ExitCode.FAULT);
    return result;
  }

  private Path write(String name, String text) throws IOException {
    return write(name, text, StandardCharsets.UTF_8);
  }

  private Path write(String name, String text, Charset charset) throws IOException {
    Path file = repository.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.write(file, text.getBytes(charset));
  }

  private static JsonNode json(Result result) throws IOException {
    return new ObjectMapper().readTree(result.out());
  }

  private static List<String> rules(Result result) throws IOException {
    List<String> rules = new ArrayList<>();
    for (JsonNode finding : json(result).at("/findings")) {
      rules.add(finding.at("/rule").asText() + " at " + finding.at("/file").asText());
    }
    return rules;
  }
}
