package dev.lockkeeper.reader.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.source.SourceFile;
import dev.lockkeeper.source.TextView;
import java.util.List;
import org.junit.jupiter.api.Test;

class SplitterTest {
  @Test
  void semicolons_end_statements_and_are_not_part_of_them() {
    assertThat(postgresql(";; SELECT 1 ;\n-- c\nSELECT ';' ; SELECT $$;$$"))
        .containsExactly("SELECT 1", "SELECT ';'", "SELECT $$;$$");
  }

  @Test
  void a_body_in_begin_atomic_is_one_statement() {
    String function =
        "CREATE OR REPLACE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT CASE WHEN true THEN 1 END;"
            + " SELECT 2; END";

    assertThat(postgresql(function + "; SELECT 3")).containsExactly(function, "SELECT 3");
  }

  @Test
  void begin_alone_is_a_statement() {
    assertThat(postgresql("BEGIN; CREATE FUNCTION f() AS 'begin; end'; COMMIT; END;"))
        .containsExactly("BEGIN", "CREATE FUNCTION f() AS 'begin; end'", "COMMIT", "END");
  }

  @Test
  void the_actions_of_a_rule_are_one_statement() {
    String rule =
        "CREATE OR REPLACE RULE r AS ON INSERT TO t DO ALSO (DELETE FROM a; DELETE FROM b;)";

    assertThat(postgresql(rule + "; SELECT 1")).containsExactly(rule, "SELECT 1");
  }

  @Test
  void an_open_parenthesis_does_not_swallow_the_file() {
    assertThat(postgresql("CREATE TABLE t (a int; DROP TABLE u;"))
        .containsExactly("CREATE TABLE t (a int", "DROP TABLE u");
  }

  @Test
  void client_commands_and_copied_rows_are_no_statements() {
    String text = "\\restrict x\nCOPY t FROM stdin;\n1\n\\.\n\nSELECT 1 \\gset\n\\unrestrict x\n";

    assertThat(postgresql(text))
        .containsExactly(
            "[\\restrict x]", "COPY t FROM stdin", "SELECT 1", "[\\gset]", "[\\unrestrict x]");
  }

  @Test
  void go_on_its_own_line_ends_a_batch() {
    assertThat(postgresql("CREATE TABLE go (go int)\nGO\nSELECT 1\ngo 5\nSELECT go\n"))
        .containsExactly("CREATE TABLE go (go int)", "[GO]", "SELECT 1", "[go 5]", "SELECT go");
  }

  @Test
  void goose_and_dbmate_annotations_do_not_change_the_cuts() {
    String text =
        """
        -- +goose Up
        -- +goose StatementBegin
        CREATE TABLE a (b int);
        -- +goose StatementEnd
        -- +goose Down
        DROP TABLE a;
        -- migrate:up transaction:false
        SELECT 1;
        """;

    assertThat(postgresql(text))
        .containsExactly("CREATE TABLE a (b int)", "DROP TABLE a", "SELECT 1");
  }

  @Test
  void bodies_that_are_not_quoted_are_one_statement_in_mysql_and_sqlite() {
    String procedure =
        "CREATE DEFINER=`root`@`%` PROCEDURE p() BEGIN IF a THEN SELECT 1; END IF; CASE x WHEN 1"
            + " THEN SELECT 2; END CASE; BEGIN SELECT 3; END; END";
    String trigger =
        "CREATE TRIGGER g AFTER INSERT ON t BEGIN UPDATE t SET a = CASE WHEN b THEN 1 END; SELECT"
            + " 1; END";

    assertThat(split(procedure + "; SELECT 4;", LexicalRules.MYSQL))
        .containsExactly(procedure, "SELECT 4");
    assertThat(split(trigger + "; SELECT 4;", LexicalRules.SQLITE))
        .containsExactly(trigger, "SELECT 4");
  }

  @Test
  void delimiter_holds_semicolons_together() {
    assertThat(
            split(
                "DELIMITER //\nSELECT 1; SELECT 2 //\nDELIMITER ;\nSELECT 3;", LexicalRules.MYSQL))
        .containsExactly("[DELIMITER //]", "SELECT 1; SELECT 2", "[DELIMITER ;]", "SELECT 3");
  }

  @Test
  void deep_nesting_does_not_overflow() {
    String text = "SELECT " + "(".repeat(100_000) + "1" + ")".repeat(100_000);

    assertThat(postgresql(text + "; SELECT 2")).containsExactly(text, "SELECT 2");
  }

  private static List<String> postgresql(String text) {
    return split(text, LexicalRules.POSTGRESQL);
  }

  /** The texts of the statements, client commands in brackets. */
  private static List<String> split(String text, LexicalRules rules) {
    Tokens tokens = Lexer.lex(TextView.of(new SourceFile("x.sql", text)), rules);
    return Splitter.split(tokens).stream()
        .map(
            stretch -> {
              String part =
                  text.substring(tokens.start(stretch.first()), tokens.end(stretch.end() - 1));
              return stretch.kind() == Splitter.Kind.STATEMENT ? part : "[" + part + "]";
            })
        .toList();
  }
}
