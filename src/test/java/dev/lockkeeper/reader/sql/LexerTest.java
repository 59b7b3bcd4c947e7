package dev.lockkeeper.reader.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.source.SourceFile;
import dev.lockkeeper.source.TextView;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LexerTest {
  @Test
  void names_are_words_or_quoted() {
    assertThat(postgresql("Users \"a\"\"b\" U&\"d\\0061t\" élan _x$1"))
        .containsExactly(
            "WORD Users",
            "QUOTED_NAME \"a\"\"b\"",
            "QUOTED_NAME U&\"d\\0061t\"",
            "WORD élan",
            "WORD _x$1");
  }

  @Test
  void strings_come_with_their_prefix() {
    assertThat(postgresql("'it''s' E'it\\'s' N'x' U&'\\0061' B'01' x'1F' 'a\\'"))
        .containsExactly(
            "STRING 'it''s'",
            "STRING E'it\\'s'",
            "STRING N'x'",
            "STRING U&'\\0061'",
            "BIT_STRING B'01'",
            "BIT_STRING x'1F'",
            "STRING 'a\\'");
  }

  @Test
  void dollar_quotes_end_at_their_own_tag() {
    assertThat(postgresql("$$a;$b$;$$ $fn$ $$ $fn$ $1 a$b$c"))
        .containsExactly(
            "DOLLAR_STRING $$a;$b$;$$", "DOLLAR_STRING $fn$ $$ $fn$", "PARAMETER $1", "WORD a$b$c");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1",
        "42",
        "1.5",
        "1.",
        ".5",
        "1e10",
        "1.5E-3",
        "0x1F",
        "0b101",
        "0o17",
        "1_000_000",
        "1_000.000_1"
      })
  void numbers_are_one_token(String number) {
    assertThat(postgresql(number)).containsExactly("NUMBER " + number);
  }

  @Test
  void a_range_of_numbers_is_not_a_decimal() {
    assertThat(postgresql("1..10")).containsExactly("NUMBER 1", "OPERATOR ..", "NUMBER 10");
  }

  @Test
  void operators_are_cut_as_postgresql_does() {
    assertThat(postgresql("a=-1 b@-1 c->>'x' d::int e:=1 f--rest"))
        .containsExactly(
            "WORD a",
            "OPERATOR =",
            "OPERATOR -",
            "NUMBER 1",
            "WORD b",
            "OPERATOR @-",
            "NUMBER 1",
            "WORD c",
            "OPERATOR ->>",
            "STRING 'x'",
            "WORD d",
            "OPERATOR ::",
            "WORD int",
            "WORD e",
            "OPERATOR :=",
            "NUMBER 1",
            "WORD f");
  }

  @Test
  void parameters_are_values_that_come_later() {
    assertThat(postgresql("$1 :name %(name)s :'v' (%s, %s) a[1:2] n % s"))
        .containsExactly(
            "PARAMETER $1",
            "PARAMETER :name",
            "PARAMETER %(name)s",
            "PARAMETER :'v'",
            "OPEN (",
            "PARAMETER %s",
            "COMMA ,",
            "PARAMETER %s",
            "CLOSE )",
            "WORD a",
            "OPEN_BRACKET [",
            "NUMBER 1",
            "OPERATOR :",
            "NUMBER 2",
            "CLOSE_BRACKET ]",
            "WORD n",
            "OPERATOR %",
            "WORD s");
  }

  @Test
  void placeholders_make_the_name_around_them_unknown() {
    assertThat(postgresql("${schema}.users pre_${x}_post '${v}' \"${q}\" '$5' ${not closed"))
        .containsExactly(
            "UNKNOWN ${schema}",
            "DOT .",
            "WORD users",
            "UNKNOWN pre_${x}_post",
            "STRING? '${v}'",
            "QUOTED_NAME? \"${q}\"",
            "STRING '$5'",
            "INVALID $",
            "INVALID {",
            "WORD not",
            "WORD closed");
  }

  @Test
  void holes_make_the_name_around_them_unknown_and_the_same_character_in_the_text_does_not() {
    SourceFile file = new SourceFile("x.py", "op.execute(f\"DROP TABLE {p}_users\")\uFFFC");
    TextView view =
        TextView.builder(file)
            .verbatim(file.span(13, 24))
            .hole(file.span(24, 27))
            .verbatim(file.span(27, 33))
            .verbatim(file.span(35, 36))
            .build();

    Tokens tokens = Lexer.lex(view, LexicalRules.POSTGRESQL);

    assertThat(tokens.kind(2)).isEqualTo(TokenKind.UNKNOWN);
    assertThat(tokens.span(2)).isEqualTo(file.span(24, 36));
    assertThat(postgresql("a\uFFFCb")).containsExactly("WORD a\uFFFCb");
  }

  @Test
  void comments_are_kept_apart_from_tokens() {
    Tokens tokens =
        lex("a -- one; '\r\n/* two /* nested */ ; */ b /* open", LexicalRules.POSTGRESQL);

    assertThat(render(tokens)).containsExactly("WORD a", "WORD b");
    assertThat(comments(tokens))
        .containsExactly("-- one; '", "/* two /* nested */ ; */", "/* open");
  }

  @ParameterizedTest
  @ValueSource(strings = {"'abc", "E'abc\\", "\"abc", "$$abc", "$t$ $$ $t", "U&'abc", "x'12"})
  void what_ends_too_early_is_one_unterminated_token(String text) {
    Tokens tokens = lex(text, LexicalRules.POSTGRESQL);

    assertThat(tokens.size()).isEqualTo(1);
    assertThat(tokens.unterminated(0)).isTrue();
    assertThat(tokens.end(0)).isEqualTo(text.length());
  }

  @Test
  void a_byte_order_mark_is_no_token() {
    assertThat(postgresql("\uFEFFselect")).containsExactly("WORD select");
  }

  @Test
  void mysql_has_backticks_hash_comments_and_backslashes() {
    Tokens tokens =
        lex(
            "`a``b` 'it\\'s' \"str\" # c\n x--1 -- d\n1st 5--3 ? /*!40101 SET a */ b",
            LexicalRules.MYSQL);

    assertThat(render(tokens))
        .containsExactly(
            "QUOTED_NAME `a``b`",
            "STRING 'it\\'s'",
            "STRING \"str\"",
            "WORD x",
            "OPERATOR -",
            "OPERATOR -",
            "NUMBER 1",
            "WORD 1st",
            "NUMBER 5",
            "OPERATOR -",
            "OPERATOR -",
            "NUMBER 3",
            "PARAMETER ?",
            "WORD SET",
            "WORD a",
            "WORD b");
    assertThat(comments(tokens)).containsExactly("# c", "-- d", "/*!40101", "*/");
  }

  @Test
  void sqlite_has_names_in_brackets() {
    assertThat(render(lex("[a b] `c` \"d\" ?", LexicalRules.SQLITE)))
        .containsExactly(
            "QUOTED_NAME [a b]", "QUOTED_NAME `c`", "QUOTED_NAME \"d\"", "PARAMETER ?");
  }

  @Test
  void rows_behind_copy_are_one_token() {
    assertThat(postgresql("COPY t (a) FROM stdin;\n1\tO'Neil\n2\t$$;\n\\.\nSELECT 1;"))
        .containsExactly(
            "WORD COPY",
            "WORD t",
            "OPEN (",
            "WORD a",
            "CLOSE )",
            "WORD FROM",
            "WORD stdin",
            "SEMICOLON ;",
            "COPY_DATA 1\tO'Neil\n2\t$$;\n\\.",
            "WORD SELECT",
            "NUMBER 1",
            "SEMICOLON ;");
  }

  @Test
  void a_backslash_starts_a_command_for_the_client() {
    assertThat(postgresql("\\restrict Ab'c\nSELECT 1;\n\\set x 'y'"))
        .containsExactly(
            "CLIENT_COMMAND \\restrict Ab'c",
            "WORD SELECT",
            "NUMBER 1",
            "SEMICOLON ;",
            "CLIENT_COMMAND \\set x 'y'");
  }

  @Test
  void delimiter_changes_what_ends_a_statement() {
    assertThat(render(lex("DELIMITER $$\nBEGIN a; END$$\nDELIMITER ;\nb;", LexicalRules.MYSQL)))
        .containsExactly(
            "CLIENT_COMMAND DELIMITER $$",
            "WORD BEGIN",
            "WORD a",
            "INNER_SEMICOLON ;",
            "WORD END",
            "TERMINATOR $$",
            "CLIENT_COMMAND DELIMITER ;",
            "WORD b",
            "SEMICOLON ;");
  }

  @Test
  void liquibase_declares_the_delimiter_of_a_changeset() {
    assertThat(
            postgresql(
                """
                --liquibase formatted sql
                --changeset me:1 endDelimiter:// x:y
                a; b//
                --changeset me:2
                c;\
                """))
        .containsExactly(
            "WORD a", "INNER_SEMICOLON ;", "WORD b", "TERMINATOR //", "WORD c", "SEMICOLON ;");
  }

  @Test
  void ten_megabytes_on_one_line_are_read() {
    String text = "INSERT INTO t VALUES (1, 'abc', $1, ${x}, $y$z$y$, -1);".repeat(200_000);

    Tokens tokens = lex(text, LexicalRules.POSTGRESQL);

    assertThat(tokens.size()).isEqualTo(200_000 * 19);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${", "$a", "%(a", "/*", "\\", "'${", "\u00e9$", "E", "::", "$$a$", "-", "1.e", "*/", "U&"
      })
  void repeated_beginnings_do_not_make_it_slow(String beginning) {
    String text = beginning.repeat(1_000_000);

    Tokens tokens = lex(text, LexicalRules.POSTGRESQL);

    assertThat(tokens.size() + tokens.commentCount()).isPositive();
  }

  private static List<String> postgresql(String text) {
    return render(lex(text, LexicalRules.POSTGRESQL));
  }

  private static Tokens lex(String text, LexicalRules rules) {
    return Lexer.lex(TextView.of(new SourceFile("x.sql", text)), rules);
  }

  private static List<String> render(Tokens tokens) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      lines.add(
          tokens.kind(i)
              + (tokens.partlyUnknown(i) && tokens.kind(i) != TokenKind.UNKNOWN ? "? " : " ")
              + tokens.text(i));
    }
    return lines;
  }

  private static List<String> comments(Tokens tokens) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < tokens.commentCount(); i++) {
      lines.add(tokens.text().substring(tokens.commentStart(i), tokens.commentEnd(i)));
    }
    return lines;
  }
}
