package dev.lockkeeper.rules.dataloss;

import dev.lockkeeper.operation.Expression;
import dev.lockkeeper.operation.Expression.Call;
import dev.lockkeeper.operation.Expression.Cast;
import dev.lockkeeper.operation.Expression.Literal;
import dev.lockkeeper.operation.Expression.Node;
import dev.lockkeeper.operation.Identifier;
import dev.lockkeeper.operation.ObjectKind;
import dev.lockkeeper.operation.ObjectOperation.DropObject;
import dev.lockkeeper.rule.Command;
import dev.lockkeeper.rule.RecipeWriter;
import dev.lockkeeper.rule.Report;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.RuleContext;
import dev.lockkeeper.rule.Subscriptions;
import dev.lockkeeper.schema.Column;
import dev.lockkeeper.schema.Sequence;
import dev.lockkeeper.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Sequences that columns take their values from. */
final class DropSequenceInUse implements Rule {

  @Override
  public void subscribe(Subscriptions on) {
    on.operation(DropObject.class, this::check);
  }

  /**
   * A column that takes its values from a sequence.
   *
   * @param identity whether it is an identity column, whose sequence goes only with it
   */
  private record Use(Table table, Column column, boolean identity) {
    String sql() {
      return table.sql() + "." + Identifier.quoted(column.name());
    }
  }

  private void check(DropObject drop, RuleContext context) {
    if (drop.object() != ObjectKind.SEQUENCE) {
      return;
    }
    Optional<Sequence> sequence = drop.name().flatMap(context.before()::sequence);
    List<Use> uses = sequence.map(s -> uses(s, context)).orElse(List.of());
    boolean identity = uses.stream().anyMatch(Use::identity);
    boolean goes = drop.cascade() && !identity;
    if (uses.isEmpty() || (goes && uses.stream().allMatch(u -> context.isExempt(u.table())))) {
      return;
    }
    String name = sequence.orElseThrow().sql();
    String columns = uses.stream().map(Use::sql).collect(Collectors.joining(", "));
    boolean one = uses.size() == 1;
    Report report =
        context
            .report(
                drop,
                goes
                    ? "%s %s with sequence %s: INSERTs that leave %s out fail, or write NULL"
                        .formatted(
                            columns,
                            one ? "loses its default" : "lose their defaults",
                            name,
                            one ? "it" : "them")
                    : "the server refuses to drop sequence %s: %s %s from it"
                        .formatted(name, columns, one ? "takes its values" : "take their values"))
            .related(sequence.flatMap(context::createdAt));
    if (!identity) {
      RecipeWriter recipes = context.recipes();
      Command[] commands = commands(name, uses);
      report.recipe(() -> recipes.later("drop_" + name.replaceAll("\\W+", "_"), commands).write());
    }
  }

  private static List<Use> uses(Sequence sequence, RuleContext context) {
    List<Use> uses = new ArrayList<>();
    for (Table table : context.before().tables()) {
      boolean owns = sequence.ownerTable().filter(id -> id == table.id()).isPresent();
      for (Column column : table.columns()) {
        boolean identity =
            owns
                && column.identity().isPresent()
                && sequence.ownerColumn().filter(id -> id == column.id()).isPresent();
        if (column.exists().holds()
            && (identity || column.defaultValue().filter(d -> calls(d, sequence)).isPresent())) {
          uses.add(new Use(table, column, identity));
        }
      }
    }
    return uses;
  }

  private static boolean calls(Expression value, Sequence sequence) {
    return calls(value.root(), sequence);
  }

  private static boolean calls(Node node, Sequence sequence) {
    return (node instanceof Call call
            && call.name().equals("nextval")
            && !call.arguments().isEmpty()
            && isName(call.arguments().get(0), sequence))
        || node.children().stream().anyMatch(child -> calls(child, sequence));
  }

  /** A bare name may be found in any schema; two sequences of one name are rare. */
  private static boolean isName(Node node, Sequence sequence) {
    if (node instanceof Cast cast) {
      return isName(cast.operand(), sequence);
    }
    return node instanceof Literal literal
        && (literal.value().equals(Identifier.quoted(sequence.name()))
            || literal.value().equals(sequence.sql())
            || literal
                .value()
                .equals(sequence.schema() + "." + Identifier.quoted(sequence.name())));
  }

  private static Command[] commands(String name, List<Use> uses) {
    List<Command> commands = new ArrayList<>();
    commands.add(Command.remark("once every release writes a value itself"));
    for (Use use : uses) {
      if (!use.column().notNull().fails()) {
        commands.add(
            Command.remark(
                "lockkeeper:ignore drop-default-of-required-column every release writes it"));
      }
      commands.add(
          Command.sql(
              "ALTER TABLE %s ALTER COLUMN %s DROP DEFAULT"
                  .formatted(use.table().sql(), Identifier.quoted(use.column().name()))));
    }
    commands.add(Command.harmless("DROP SEQUENCE " + name));
    return commands.toArray(Command[]::new);
  }
}
