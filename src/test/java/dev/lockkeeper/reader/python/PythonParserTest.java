package dev.lockkeeper.reader.python;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.migration.SourceComment;
import dev.lockkeeper.reader.python.PythonExpression.TextPart;
import dev.lockkeeper.source.SourceFile;
import dev.lockkeeper.source.Span;
import dev.lockkeeper.source.TextView;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PythonParserTest {
  private static final Path FIXTURES = Path.of("testdata/readers/python");

  @Test
  void reads_every_construct_with_its_exact_place() throws IOException {
    String source = Files.readString(FIXTURES.resolve("constructs.py"), UTF_8);

    String tree = tree(module(source));

    Path expected = FIXTURES.resolve("constructs.txt");
    if (Boolean.getBoolean("snapshots.update")) {
      Files.writeString(expected, tree, UTF_8);
    }
    assertThat(tree).isEqualTo(Files.readString(expected, UTF_8));
  }

  @Test
  void meets_every_kind_of_statement_and_expression_in_the_fixture() throws IOException {
    String source = Files.readString(FIXTURES.resolve("constructs.py"), UTF_8);

    List<Class<?>> met = new ArrayList<>();
    walk(module(source), (node, depth) -> met.add(node.getClass()));

    assertThat(met).contains(PythonStatement.class.getPermittedSubclasses());
    assertThat(met).contains(PythonExpression.class.getPermittedSubclasses());
    assertThat(met).contains(PythonExpression.Argument.class.getPermittedSubclasses());
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void keeps_places_exact_with_any_line_ending(String lineEnding) throws IOException {
    String unix = Files.readString(FIXTURES.resolve("constructs.py"), UTF_8);
    String source = unix.replace("\n", lineEnding);

    String tree = tree(module(source));

    assertThat(tree).isEqualTo(Files.readString(FIXTURES.resolve("constructs.txt"), UTF_8));
  }

  @Test
  void keeps_places_exact_behind_a_byte_order_mark_and_tabs() {
    PythonFile.Module module = module("\uFEFFx = 'a'\nif x:\n\ty = 'b'\n");

    assertThat(text(module, 0).span().text()).isEqualTo("'a'");
    PythonStatement.If condition = (PythonStatement.If) module.body().get(1);
    PythonStatement.Assign inner = (PythonStatement.Assign) condition.then().get(0);
    assertThat(inner.span().text()).isEqualTo("y = 'b'");
    assertThat(inner.span().from()).hasToString("3:2");
  }

  @Test
  void leads_every_character_of_joined_strings_back_to_its_piece() {
    PythonFile.Module module =
        module("x = ('é😀 DROP' # why\n  \" TA\\\nBLE\" r'\\d' '''\r\nq\\x41''')\n");

    TextView view = text(module, 0).view();

    assertThat(view.text()).isEqualTo("é😀 DROP TABLE\\d\nqA");
    assertThat(spanOf(view, "DROP")).isEqualTo("DROP");
    assertThat(spanOf(view, "TABLE")).isEqualTo("TA\\\nBLE");
    assertThat(spanOf(view, "\\d")).isEqualTo("\\d");
    assertThat(spanOf(view, "\n")).isEqualTo("\r\n");
    assertThat(spanOf(view, "A", view.text().length() - 1)).isEqualTo("\\x41");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'\\t\\a\\b\\f\\v\\r'|`\t\u0007\b\f\u000b\r`",
        "'\\1\\12\\1234'|`\1\nS4`",
        "'\\N{LATIN SMALL LETTER E WITH ACUTE}'|é",
        "'\\ud83d\\ude00'|😀",
        "'\\q\\''|\\q'",
        "r'\\'q\\\\'|\\'q\\\\",
        "R\"\"\"a\"b\\\"\"\"\"|a\"b\\\"",
        "''|``",
        "'a' '' 'b'|ab",
        "u'a' R'\\n'|a\\n",
      })
  void decodes_strings_as_python_does(String literal, String value) {
    PythonFile.Module module = module("x = " + literal + "\n");

    assertThat(text(module, 0).view().text()).isEqualTo(value);
    assertThat(text(module, 0).span().text()).isEqualTo(literal);
  }

  @Test
  void splits_format_strings_into_text_and_fields() {
    PythonFile.Module module =
        module("x = f'DROP {{a}} {t!r:>{w}}' \" now\" rf'\\d{ t . u =}' f\"{d['k']}\"\n");

    PythonStatement.Assign assign = (PythonStatement.Assign) module.body().get(0);
    PythonExpression.FormattedText text = (PythonExpression.FormattedText) assign.value();
    assertThat(text.parts().stream().map(PythonParserTest::show))
        .containsExactly("DROP {a} ", "<t!r:>{w}>", " now\\d t . u =", "<t . u!r>", "<d['k']>");
    TextPart.Literal third = (TextPart.Literal) text.parts().get(2);
    assertThat(spanOf(third.view(), "now")).isEqualTo("now");
    assertThat(spanOf(third.view(), "t . u =")).isEqualTo("t . u =");
  }

  @Test
  void collects_comments_and_nothing_that_only_looks_like_one() {
    PythonFile.Module module =
        module(
            "# one\r\nx = '# no' # two\r\ny = f'''# no {x:#x} {x # three\n}''' \\\n  + (# four\n"
                + "1)\nif x:\n    # five\n    pass\n# lockkeeper:ignore a, b ok  ");

    assertThat(module.comments().stream().map(SourceComment::text))
        .containsExactly("one", "two", "three", "four", "five", "lockkeeper:ignore a, b ok");
    assertThat(module.comments().get(1).span().text()).isEqualTo("# two");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x = (1,|1:5|'(' was never closed",
        "x = 'abc|1:5|unterminated string literal (detected at line 1)",
        "print 'x'|1:1|Missing parentheses in call to 'print'. Did you mean print(...)?",
        "<<<<<<< HEAD|1:1|invalid syntax",
        "'é😀' 1|1:7|invalid syntax",
        "def f(:|1:6|'(' was never closed",
      })
  void says_where_and_why_a_file_does_not_parse(String source, String place, String reason) {
    PythonFile file = PythonParser.parse(new SourceFile("a.py", source));

    assertThat(file).isInstanceOf(PythonFile.Unread.class);
    PythonFile.Unread unread = (PythonFile.Unread) file;
    assertThat(unread.reason()).isEqualTo(reason);
    assertThat(unread.span().from()).hasToString(place);
  }

  @Test
  void keeps_comments_before_the_fault() {
    PythonFile file = PythonParser.parse(new SourceFile("a.py", "# said\nx = \n"));

    assertThat(file).isInstanceOf(PythonFile.Unread.class);
    assertThat(file.comments().stream().map(SourceComment::text)).containsExactly("said");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "# only a comment", "\uFEFF", "\f\n", "pass"})
  void reads_files_that_say_nothing(String source) {
    assertThat(module(source).body().stream().filter(s -> !(s instanceof PythonStatement.Pass)))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"[,]", "(,)", "'not ',''", "{1:,}", "f(a=,)", "lambda: ,''", "-,''"})
  void survives_deep_nesting(String open, String close) {
    String source = "x = " + open.repeat(50_000) + "1" + close.repeat(50_000) + "\n";

    PythonFile file = PythonParser.parse(new SourceFile("a.py", source));

    assertThat(file).isInstanceOf(PythonFile.Unread.class);
    assertThat(PythonParser.parse(new SourceFile("b.py", "x = [1]\n")))
        .as("the next file")
        .isInstanceOf(PythonFile.Module.class);
  }

  @Test
  void reads_long_sums_and_long_lines() {
    String sum = "x = 'a'" + " + 'a'".repeat(5_000) + "\n";
    String line = "x = '" + "a".repeat(10_000_000) + "'\n";

    assertThat(PythonParser.parse(new SourceFile("a.py", sum)))
        .isInstanceOf(PythonFile.Module.class);
    assertThat(text(module(line), 0).view().text()).hasSize(10_000_000);
  }

  @Test
  void refuses_what_would_take_too_much_memory() {
    String source = "x = [" + "1,".repeat(2_000_000) + "]\n";

    PythonFile file = PythonParser.parse(new SourceFile("a.py", source));

    assertThat(file).isInstanceOf(PythonFile.Unread.class);
    assertThat(((PythonFile.Unread) file).reason()).contains("tokens");
  }

  private static PythonFile.Module module(String source) {
    PythonFile file = PythonParser.parse(new SourceFile("a.py", source));
    if (file instanceof PythonFile.Unread unread) {
      throw new AssertionError(unread.span() + " " + unread.reason());
    }
    return (PythonFile.Module) file;
  }

  private static PythonExpression.Text text(PythonFile.Module module, int statement) {
    PythonStatement.Assign assign = (PythonStatement.Assign) module.body().get(statement);
    return (PythonExpression.Text) assign.value();
  }

  private static String spanOf(TextView view, String part) {
    return spanOf(view, part, 0);
  }

  private static String spanOf(TextView view, String part, int from) {
    int start = view.text().indexOf(part, from);
    return view.span(start, start + part.length()).text();
  }

  private static String show(TextPart part) {
    if (part instanceof TextPart.Literal literal) {
      return literal.view().text();
    }
    TextPart.Field field = (TextPart.Field) part;
    StringBuilder shown = new StringBuilder("<").append(field.value().span().text());
    field.conversion().ifPresent(c -> shown.append('!').append(c));
    field
        .format()
        .ifPresent(
            parts -> {
              shown.append(':');
              parts.forEach(
                  p -> shown.append(p instanceof TextPart.Field f ? f.span().text() : show(p)));
            });
    return shown.append('>').toString();
  }

  private static String tree(PythonFile.Module module) {
    StringBuilder tree = new StringBuilder();
    walk(module, (node, depth) -> tree.append("  ".repeat(depth)).append(line(node)).append('\n'));
    return tree.toString();
  }

  private static String line(Record node) {
    StringBuilder line = new StringBuilder(node.getClass().getSimpleName());
    for (RecordComponent component : node.getClass().getRecordComponents()) {
      Object value = value(node, component);
      if (value instanceof Span span) {
        String text = escaped(span.text());
        line.append(" \u00ab")
            .append(
                text.length() > 60
                    ? text.substring(0, 45) + " ... " + text.substring(text.length() - 10)
                    : text)
            .append('\u00bb');
      } else if (value instanceof TextView view) {
        line.append(" = ").append(escaped(view.text()));
      } else if (!(value instanceof Record)
          && !(value instanceof List<?> list && (list.isEmpty() || list.get(0) instanceof Record))
          && !(value instanceof Optional<?> optional
              && (optional.isEmpty() || !(optional.get() instanceof String)))) {
        line.append(' ').append(component.getName()).append('=').append(value);
      }
    }
    return line.toString();
  }

  private static String escaped(String text) {
    return text.replace("\r\n", "\n").replace('\r', '\n').replace("\n", "\\n");
  }

  private static void walk(PythonFile.Module module, BiConsumer<Record, Integer> visit) {
    module.body().forEach(statement -> walk((Record) statement, 0, visit));
  }

  private static void walk(Record node, int depth, BiConsumer<Record, Integer> visit) {
    visit.accept(node, depth);
    for (RecordComponent component : node.getClass().getRecordComponents()) {
      walkValue(value(node, component), depth + 1, visit);
    }
  }

  private static void walkValue(Object value, int depth, BiConsumer<Record, Integer> visit) {
    if (value instanceof Record inner && !(value instanceof Span)) {
      walk(inner, depth, visit);
    } else if (value instanceof List<?> list) {
      list.forEach(item -> walkValue(item, depth, visit));
    } else if (value instanceof Optional<?> optional) {
      optional.ifPresent(item -> walkValue(item, depth, visit));
    }
  }

  private static Object value(Record node, RecordComponent component) {
    try {
      return component.getAccessor().invoke(node);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }
}
