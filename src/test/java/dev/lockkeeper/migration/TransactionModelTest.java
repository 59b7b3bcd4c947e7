package dev.lockkeeper.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.operation.Operation;
import dev.lockkeeper.operation.SessionOperation.TransactionControl;
import dev.lockkeeper.operation.SessionOperation.TransactionControl.Action;
import dev.lockkeeper.operation.SessionOperation.Utility;
import dev.lockkeeper.source.SourceFile;
import dev.lockkeeper.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TransactionModelTest {
  @Test
  void a_tool_wraps_every_statement() {
    assertThat(transactions(TransactionModel.TOOL, "SHOW", "SHOW"))
        .containsExactly("1 tool", "1 tool");
  }

  @Test
  void without_a_tool_each_statement_runs_alone_until_begin() {
    assertThat(
            transactions(
                TransactionModel.NONE,
                "SHOW",
                "BEGIN",
                "SHOW",
                "COMMIT",
                "SHOW",
                "BEGIN",
                "ROLLBACK"))
        .containsExactly(
            "none",
            "1 statement",
            "1 statement",
            "1 statement",
            "none",
            "2 statement",
            "2 statement");
  }

  @Test
  void one_string_with_one_statement_opens_nothing() {
    assertThat(transactions(TransactionModel.IMPLICIT, "SHOW")).containsExactly("none");
  }

  @Test
  void one_string_with_several_statements_is_one_transaction() {
    assertThat(transactions(TransactionModel.IMPLICIT, "SHOW", "SHOW"))
        .containsExactly("1 implicit", "1 implicit");
  }

  @Test
  void commit_divides_one_string_into_implicit_transactions() {
    assertThat(transactions(TransactionModel.IMPLICIT, "SHOW", "BEGIN", "SHOW", "COMMIT", "SHOW"))
        .containsExactly("1 implicit", "1 statement", "1 statement", "1 statement", "2 implicit");
  }

  @Test
  void commit_ends_the_tools_transaction_for_good() {
    assertThat(transactions(TransactionModel.TOOL, "SHOW", "COMMIT", "SHOW", "BEGIN", "SHOW"))
        .containsExactly("1 tool", "1 tool", "none", "2 statement", "2 statement");
  }

  @Test
  void begin_inside_the_tools_transaction_opens_no_other() {
    assertThat(transactions(TransactionModel.TOOL, "BEGIN", "SHOW"))
        .containsExactly("1 tool", "1 tool");
  }

  @Test
  void savepoints_change_nothing() {
    assertThat(transactions(TransactionModel.TOOL, "SAVEPOINT", "ROLLBACK_TO_SAVEPOINT", "SHOW"))
        .containsExactly("1 tool", "1 tool", "1 tool");
  }

  @Test
  void a_statement_outside_ends_the_transaction_before_it() {
    List<Statement> statements = statements("SHOW", "VACUUM", "SHOW");

    List<Statement> placed =
        TransactionModel.TOOL.apply(statements, s -> s.span().text().equals("VACUUM"));

    assertThat(described(placed)).containsExactly("1 tool", "none", "2 tool");
  }

  @Test
  void statements_are_numbered_from_one() {
    assertThat(TransactionModel.NONE.apply(statements("SHOW", "SHOW")))
        .extracting(Statement::number)
        .containsExactly(1, 2);
  }

  private static List<String> transactions(TransactionModel model, String... words) {
    return described(model.apply(statements(words)));
  }

  private static List<String> described(List<Statement> statements) {
    return statements.stream()
        .map(s -> s.transaction().map(t -> t.number() + " " + t.openedBy().id()).orElse("none"))
        .toList();
  }

  private static List<Statement> statements(String... words) {
    SourceFile file = new SourceFile("t.sql", String.join(";", words));
    List<Statement> statements = new ArrayList<>();
    int start = 0;
    for (String word : words) {
      Span span = file.span(start, start + word.length());
      statements.add(Statement.read(span, List.of(operation(word, span)), List.of(), false));
      start += word.length() + 1;
    }
    return statements;
  }

  private static Operation operation(String word, Span span) {
    for (Action action : Action.values()) {
      if (action.name().equals(word)) {
        return new TransactionControl(span, action, Optional.empty(), List.of());
      }
    }
    return new Utility(span, word);
  }
}
