package dev.lockkeeper.reader.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.operation.Dialect;
import dev.lockkeeper.operation.Expression;
import dev.lockkeeper.operation.Expression.Node;
import dev.lockkeeper.source.SourceFile;
import dev.lockkeeper.source.TextView;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionReaderTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '⇒',
      quoteCharacter = '`',
      value = {
        "1 ⇒ 1",
        "-1.5 ⇒ -1.5",
        "'it''s' ⇒ 'it's'",
        "E'a\\tb' 'c' ⇒ 'a\tbc'",
        "TRUE ⇒ true",
        "NULL ⇒ null",
        "a ⇒ a",
        "\"A\".b ⇒ A.b",
        "now() ⇒ now()",
        "pg_catalog.now() ⇒ pg_catalog.now()",
        "CURRENT_TIMESTAMP ⇒ current_timestamp()",
        "current_timestamp(3) ⇒ current_timestamp(3)",
        "'x'::varchar(5) ⇒ ('x' as character varying(5))",
        "CAST('5' AS int) ⇒ ('5' as integer)",
        "interval '1 day' ⇒ ('1 day' as interval)",
        "date '2020-01-01' ⇒ ('2020-01-01' as date)",
        "timestamp with time zone '2020-01-01' ⇒ ('2020-01-01' as timestamp with time zone)",
        "now() - interval '1 day' ⇒ [now() - ('1 day' as interval)]",
        "1 + 2 * 3 ⇒ [1 + [2 * 3]]",
        "(1 + 2) * 3 ⇒ [[1 + 2] * 3]",
        "1 - 2 - 3 ⇒ [[1 - 2] - 3]",
        "a || b || 'c' ⇒ [[a || b] || 'c']",
        "a IS NULL ⇒ null?(a)",
        "a IS NOT NULL ⇒ not-null?(a)",
        "a NOTNULL ⇒ not-null?(a)",
        "NOT (a IS NULL) ⇒ not(null?(a))",
        "NOT a = 1 AND b ⇒ and(not([a = 1]), b)",
        "a OR b AND c OR d ⇒ or(a, and(b, c), d)",
        "a IS DISTINCT FROM NULL ⇒ [a IS DISTINCT FROM null]",
        "a IS NOT TRUE ⇒ IS NOT TRUE(a)",
        "a IN (1, 2) ⇒ a in {1, 2}",
        "a NOT IN ('x') ⇒ not(a in {'x'})",
        "a BETWEEN 1 AND 2 AND b ⇒ and([a BETWEEN {1, 2}], b)",
        "a NOT LIKE 'x%' ⇒ not([a LIKE 'x%'])",
        "a ~* 'x' ⇒ [a ~* 'x']",
        "a = ANY (ARRAY['x', 'y']) ⇒ [a = any({'x', 'y'})]",
        "a->>'b' = 'c' ⇒ [[a ->> 'b'] = 'c']",
        "x AT TIME ZONE 'utc' ⇒ [x AT TIME ZONE 'utc']",
        "coalesce(a, 0) > 0 ⇒ [coalesce(a, 0) > 0]",
        "f(a => 1, VARIADIC b) ⇒ f(1, b)",
        "ROW(1, 2) ⇒ {1, 2}",
        "a COLLATE \"C\" ⇒ [a COLLATE \"C\"]",
      })
  void reads_with_the_precedence_of_postgresql(String sql, String tree) {
    assertThat(show(read(sql).root())).isEqualTo(tree);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '⇒',
      quoteCharacter = '`',
      value = {
        "CASE WHEN a THEN 1 END ⇒ ?",
        "a = (SELECT 1) ⇒ [a = ?]",
        "EXISTS (SELECT 1) AND b ⇒ and(?, b)",
        "a IN (SELECT 1) AND b IS NULL ⇒ and(a in {?}, null?(b))",
        "count(*) FILTER (WHERE a) ⇒ ?",
        "extract(year FROM a) ⇒ extract(?)",
        "a[1] ⇒ ?",
        "$1 ⇒ ?",
        "a = :value ⇒ [a = ?]",
        "a b ⇒ ?",
        "a + ⇒ ?",
      })
  void what_it_does_not_take_is_unread_in_its_place(String sql, String tree) {
    assertThat(show(read(sql).root())).isEqualTo(tree);
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", "[", "NOT ", "- ", "f(", "CASE WHEN ", "a + "})
  void deep_nesting_is_unread_and_does_not_overflow(String opening) {
    Expression expression = read(opening.repeat(100_000) + "1");

    assertThat(expression.root()).isEqualTo(new Expression.Unread());
  }

  @Test
  void deep_and_closed_parentheses_do_not_overflow() {
    Expression expression = read("a = " + "(".repeat(100_000) + "1" + ")".repeat(100_000));

    assertThat(show(expression.root())).isEqualTo("[a = ?]");
  }

  @Test
  void a_tree_that_nobody_could_walk_is_unread() {
    Expression casts = read("a" + "::int".repeat(100_000));
    Expression chains = read("(".repeat(100) + "a" + (" + a".repeat(400) + ")").repeat(100));
    Expression list = read("a > 0" + " OR a > 0".repeat(400));

    assertThat(casts.root()).isEqualTo(new Expression.Unread());
    assertThat(chains.root()).isEqualTo(new Expression.Unread());
    assertThat(list.root()).isInstanceOf(Expression.Or.class);
  }

  @Test
  void a_hole_is_unread_and_shown_as_braces() {
    SourceFile file = new SourceFile("x.py", "a > {n}");
    TextView view = TextView.builder(file).verbatim(file.span(0, 4)).hole(file.span(4, 7)).build();

    Expression expression = SqlReader.expression(view, Dialect.POSTGRESQL);

    assertThat(expression.text()).isEqualTo("a > {}");
    assertThat(show(expression.root())).isEqualTo("[a > ?]");
    assertThat(expression.span()).isEqualTo(file.span(0, 7));
  }

  private static Expression read(String sql) {
    return SqlReader.expression(TextView.of(new SourceFile("x.sql", sql)), Dialect.POSTGRESQL);
  }

  private static String show(Node node) {
    if (node instanceof Expression.Literal literal) {
      return literal.kind() == Expression.Literal.Kind.STRING
          ? "'" + literal.value() + "'"
          : literal.value();
    }
    if (node instanceof Expression.Column column) {
      return String.join(".", column.parts());
    }
    if (node instanceof Expression.Call call) {
      return call.schema().map(schema -> schema + ".").orElse("")
          + call.name()
          + "("
          + show(call.arguments())
          + ")";
    }
    if (node instanceof Expression.Cast cast) {
      return "(" + show(cast.operand()) + " as " + cast.type().sql() + ")";
    }
    if (node instanceof Expression.Binary binary) {
      return "[" + show(binary.left()) + " " + binary.operator() + " " + show(binary.right()) + "]";
    }
    if (node instanceof Expression.Unary unary) {
      return unary.operator() + "(" + show(unary.operand()) + ")";
    }
    if (node instanceof Expression.IsNull test) {
      return (test.negated() ? "not-null?(" : "null?(") + show(test.operand()) + ")";
    }
    if (node instanceof Expression.And and) {
      return "and(" + show(and.operands()) + ")";
    }
    if (node instanceof Expression.Or or) {
      return "or(" + show(or.operands()) + ")";
    }
    if (node instanceof Expression.Not not) {
      return "not(" + show(not.operand()) + ")";
    }
    if (node instanceof Expression.Items items) {
      return items.operand().map(operand -> show(operand) + " in ").orElse("")
          + "{"
          + show(items.items())
          + "}";
    }
    return "?";
  }

  private static String show(List<Node> nodes) {
    return nodes.stream().map(ExpressionReaderTest::show).collect(Collectors.joining(", "));
  }
}
