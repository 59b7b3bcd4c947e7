package dev.lockkeeper.rules.policy;

import dev.lockkeeper.operation.AlterTableOperation.AddConstraint;
import dev.lockkeeper.operation.AlterTableOperation.RenameConstraint;
import dev.lockkeeper.operation.Constraint;
import dev.lockkeeper.operation.Identifier;
import dev.lockkeeper.operation.IndexElement;
import dev.lockkeeper.operation.IndexOperation.CreateIndex;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.Operation;
import dev.lockkeeper.operation.TableOperation.CreateTable;
import dev.lockkeeper.operation.TableOperation.CreateTableAs;
import dev.lockkeeper.operation.TableOperation.RenameTable;
import dev.lockkeeper.operation.TypeOperation.CreateDomain;
import dev.lockkeeper.operation.TypeOperation.CreateType;
import dev.lockkeeper.rule.RuleContext;
import dev.lockkeeper.schema.TableConstraint;
import dev.lockkeeper.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Something to which an operation gives a name, or leaves it to the server to find one.
 *
 * @param sort the option that says how it is called: {@code index}, {@code foreign-key}
 * @param table the table that it is, or belongs to; a type's own name
 * @param name as the server stores it
 * @param given whether somebody chose it
 * @param span where the name stands; where it would, when none is given
 * @param values what is known of what a pattern may name
 */
record NamedThing(
    String sort,
    ObjectName table,
    String name,
    boolean given,
    Span span,
    Map<String, String> values) {
  NamedThing {
    values = Map.copyOf(values);
  }

  /** What an operation names. */
  static List<NamedThing> by(Operation operation, RuleContext context) {
    List<NamedThing> things = new ArrayList<>();
    for (NamedColumn column : NamedColumn.by(operation)) {
      things.add(of("column", column.table(), column.name()));
    }
    if (operation instanceof CreateTable create && !create.temporary()) {
      things.add(of("table", create.table(), create.table().name()));
      create.constraints().stream()
          .flatMap(constraint -> of(create.table(), constraint, context).stream())
          .forEach(things::add);
    } else if (operation instanceof CreateTableAs create && !create.temporary()) {
      things.add(of("table", create.table(), create.table().name()));
    } else if (operation instanceof RenameTable rename) {
      things.add(of("table", rename.table().table(), rename.newName()));
    } else if (operation instanceof AddConstraint add) {
      things.addAll(of(add.table().table(), add.constraint(), context));
    } else if (operation instanceof CreateIndex index) {
      things.add(of(index, context));
    } else if (operation instanceof RenameConstraint rename) {
      things.addAll(of(rename, context));
    } else if (operation instanceof CreateType type) {
      things.add(of("type", type.name(), type.name().name()));
    } else if (operation instanceof CreateDomain domain) {
      things.add(of("type", domain.name(), domain.name().name()));
    }
    return things;
  }

  private static NamedThing of(String sort, ObjectName table, Identifier name) {
    return new NamedThing(sort, table, name.value(), true, name.span(), Map.of());
  }

  private static NamedThing of(CreateIndex index, RuleContext context) {
    ObjectName table = index.table().table();
    Map<String, String> values = new HashMap<>(Map.of("table", table.name().value()));
    List<Optional<Identifier>> columns =
        index.columns().stream().map(IndexElement::column).toList();
    if (columns.stream().allMatch(Optional::isPresent)) {
      putColumns(columns.stream().map(Optional::orElseThrow).toList(), table, values);
    }
    return new NamedThing(
        "index",
        table,
        context.named(index).name().orElseThrow().value(),
        index.name().isPresent(),
        index.name().map(Identifier::span).orElse(index.span()),
        values);
  }

  private static List<NamedThing> of(ObjectName table, Constraint constraint, RuleContext context) {
    Optional<String> sort = sort(constraint);
    return sort.stream()
        .map(
            s ->
                new NamedThing(
                    s,
                    table,
                    context.before().constraintName(table, constraint),
                    constraint.name().isPresent(),
                    constraint.name().map(Identifier::span).orElse(constraint.span()),
                    values(table, constraint)))
        .toList();
  }

  private static List<NamedThing> of(RenameConstraint rename, RuleContext context) {
    ObjectName table = rename.table().table();
    Optional<Constraint> renamed =
        context.before(table).constraint(rename.name().value()).map(TableConstraint::definition);
    return renamed
        .flatMap(NamedThing::sort)
        .map(
            sort ->
                new NamedThing(
                    sort,
                    table,
                    rename.newName().value(),
                    true,
                    rename.newName().span(),
                    values(table, renamed.orElseThrow())))
        .stream()
        .toList();
  }

  private static Optional<String> sort(Constraint constraint) {
    return constraint instanceof Constraint.NotNull
        ? Optional.empty()
        : Optional.of(constraint.constraint().replace(' ', '-'));
  }

  private static Map<String, String> values(ObjectName table, Constraint constraint) {
    Map<String, String> values = new HashMap<>(Map.of("table", table.name().value()));
    if (constraint instanceof Constraint.Key key && !key.columns().isEmpty()) {
      putColumns(key.columns(), table, values);
    } else if (constraint instanceof Constraint.ForeignKey key) {
      putColumns(key.columns(), table, values);
      values.put("referred_table", key.references().table().name().value());
      if (!key.references().columns().isEmpty()) {
        values.put("referred_columns", joined(key.references().columns()));
      }
    }
    return values;
  }

  private static void putColumns(
      List<Identifier> columns, ObjectName table, Map<String, String> values) {
    values.put("columns", joined(columns));
    values.put("column", columns.get(0).value());
    values.put("table_column", table.name().value() + "_" + columns.get(0).value());
  }

  private static String joined(List<Identifier> columns) {
    return columns.stream().map(Identifier::value).collect(Collectors.joining("_"));
  }
}
