package dev.lockkeeper.report.ops;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.operation.AlterTableOperation.AddColumn;
import dev.lockkeeper.operation.AlterTableOperation.AddConstraint;
import dev.lockkeeper.operation.AlterTableOperation.DropColumn;
import dev.lockkeeper.operation.ColumnDefinition;
import dev.lockkeeper.operation.Constraint;
import dev.lockkeeper.operation.Expression;
import dev.lockkeeper.operation.Identifier;
import dev.lockkeeper.operation.IndexElement;
import dev.lockkeeper.operation.IndexOperation.CreateIndex;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.Opaque;
import dev.lockkeeper.operation.Operation;
import dev.lockkeeper.operation.Option;
import dev.lockkeeper.operation.TableReference;
import dev.lockkeeper.operation.TypeName;
import dev.lockkeeper.source.SourceFile;
import dev.lockkeeper.source.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FactsTest {
  private final Span span = new SourceFile("V1.sql", "users").span();
  private final TableReference users = TableReference.of(ObjectName.of(name("users")));

  static List<Class<? extends Operation>> classes() {
    return SampleOperations.classes();
  }

  @ParameterizedTest
  @MethodSource("classes")
  void every_part_that_can_be_written_is_printed_under_its_documented_key(
      Class<? extends Operation> type) {
    Set<String> printed = new TreeSet<>();
    for (Operation sample : SampleOperations.of(type)) {
      printed.addAll(Facts.of(sample).keySet());
    }

    assertThat(printed).isEqualTo(Facts.keys(type).keySet());
  }

  @ParameterizedTest
  @MethodSource("classes")
  void no_fact_but_the_column_hides_a_statement_s_own_key(Class<? extends Operation> type) {
    assertThat(Facts.keys(type))
        .doesNotContainKeys(
            "file",
            "line",
            "startColumn",
            "endLine",
            "endColumn",
            "migration",
            "direction",
            "statement",
            "transaction",
            "transactionBy",
            "conditional",
            "kind",
            "unrecognized",
            "effects");
  }

  @Test
  void an_added_column_s_facts_stand_beside_its_table() {
    ColumnDefinition column =
        new ColumnDefinition(
            name("active"),
            Optional.of(TypeName.of("boolean", List.of(), span)),
            Optional.of(false),
            Optional.empty(),
            Optional.of(expression("true")),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            span);

    Map<String, Object> facts =
        Facts.of(new AddColumn(span, users, false, column, Optional.empty()));

    assertThat(facts)
        .isEqualTo(
            Map.of(
                "table", "users",
                "column", "active",
                "type", "boolean",
                "nullable", false,
                "default", "true"));
  }

  @Test
  void a_constraint_says_what_it_is_and_what_it_references() {
    Constraint.References references =
        new Constraint.References(
            ObjectName.of(name("users")),
            List.of(name("id")),
            Optional.empty(),
            Optional.of("SET NULL"),
            Optional.empty(),
            List.of());
    Constraint key =
        new Constraint.ForeignKey(
            Constraint.Common.of(Optional.of(name("orders_fk")), true, span),
            List.of(name("user_id")),
            references,
            false);

    Map<String, Object> facts = Facts.of(new AddConstraint(span, users, key));

    assertThat(facts)
        .containsEntry("constraint", "foreign key")
        .containsEntry("name", "orders_fk")
        .containsEntry("inline", true)
        .containsEntry("columns", List.of("user_id"))
        .containsEntry(
            "references",
            Map.of("table", "users", "columns", List.of("id"), "onDelete", "SET NULL"))
        .doesNotContainKey("notValid");
  }

  @Test
  void an_index_s_columns_are_texts_and_what_more_is_said_of_them_stands_beside() {
    IndexElement email = IndexElement.of(name("email"));
    IndexElement lower =
        new IndexElement(
            Optional.empty(),
            Optional.of(expression("lower(name)")),
            Optional.empty(),
            Optional.of("text_pattern_ops"),
            Optional.of("DESC"),
            Optional.empty());

    Map<String, Object> plain = Facts.of(index(List.of(email)));
    Map<String, Object> detailed = Facts.of(index(List.of(email, lower)));

    assertThat(plain)
        .containsEntry("columns", List.of("email"))
        .containsEntry("with", List.of(Map.of("name", "fillfactor", "value", "70")))
        .doesNotContainKey("elements");
    assertThat(detailed)
        .containsEntry("columns", List.of("email", "lower(name)"))
        .containsEntry(
            "elements",
            List.of(
                Map.of("column", "email"),
                Map.of(
                    "expression",
                    "lower(name)",
                    "operatorClass",
                    "text_pattern_ops",
                    "order",
                    "DESC")));
  }

  @Test
  void names_are_quoted_only_where_the_server_needs_it() {
    DropColumn drop =
        new DropColumn(
            span,
            new TableReference(new ObjectName(Optional.of(name("App")), name("users")), true, true),
            name("we.ird"),
            false,
            false);

    assertThat(Facts.of(drop))
        .isEqualTo(
            new LinkedHashMap<>(
                Map.of(
                    "table",
                    "\"App\".users",
                    "only",
                    true,
                    "tableIfExists",
                    true,
                    "column",
                    "\"we.ird\"")));
  }

  @Test
  void an_opaque_that_touches_nothing_is_told_apart_from_one_that_may_touch_all() {
    Opaque nothing = new Opaque(span, "computed", "x", Optional.of(List.of()));
    Opaque anything = new Opaque(span, "computed", "x", Optional.empty());

    assertThat(Facts.of(nothing)).containsEntry("touches", List.of());
    assertThat(Facts.of(anything)).doesNotContainKey("touches");
  }

  private CreateIndex index(List<IndexElement> columns) {
    return new CreateIndex(
        span,
        Optional.of(name("users_ix")),
        users,
        columns,
        false,
        false,
        false,
        Optional.empty(),
        List.of(),
        false,
        Optional.empty(),
        List.of(new Option("fillfactor", Optional.of("70"))),
        Optional.empty());
  }

  private Expression expression(String text) {
    return new Expression(text, span, new Expression.Unread());
  }

  private Identifier name(String value) {
    return new Identifier(value, value, span);
  }
}
