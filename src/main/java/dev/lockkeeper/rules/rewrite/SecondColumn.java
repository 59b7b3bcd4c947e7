package dev.lockkeeper.rules.rewrite;

import dev.lockkeeper.operation.AlterTableOperation.AlterColumnType;
import dev.lockkeeper.operation.Expression;
import dev.lockkeeper.operation.Identifier;
import dev.lockkeeper.operation.IndexElement;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.Target;
import dev.lockkeeper.rule.Batches;
import dev.lockkeeper.rule.Command;
import dev.lockkeeper.rule.RecipeWriter;
import dev.lockkeeper.rule.RequiredColumn;
import dev.lockkeeper.rule.RuleContext;
import dev.lockkeeper.rule.SqlText;
import dev.lockkeeper.rule.SyncTrigger;
import dev.lockkeeper.schema.Column;
import dev.lockkeeper.schema.Index;
import dev.lockkeeper.schema.Sequence;
import dev.lockkeeper.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The long way to another type: a second column, kept in step by a trigger and filled bit by bit,
 * that gets what the first one has and takes its name at last.
 *
 * @param change the change of type
 * @param next the second column
 * @param required how it becomes NOT NULL, where the first one is
 * @param defaultValue the first one's default
 * @param sequences those that go with the first one
 * @param indexes those that can be built for the second one
 * @param keys the primary and unique keys that move over with the name
 * @param references the foreign keys that reference it
 * @param others constraints and indexes that the reader has to build
 */
record SecondColumn(
    AlterColumnType change,
    Identifier next,
    Optional<RequiredColumn> required,
    Optional<String> defaultValue,
    List<String> sequences,
    List<Twin> indexes,
    List<Twin> keys,
    List<Incoming> references,
    List<String> others,
    Target target) {

  /**
   * An index for the second column in the place of one of the first.
   *
   * @param name the old one's name, as SQL prints it
   * @param built the new one's, until the old one is gone
   * @param sql CREATE INDEX CONCURRENTLY
   * @param kind of the key that it becomes: {@code PRIMARY KEY} or {@code UNIQUE}; else empty
   */
  record Twin(String name, String built, String sql, String kind) {}

  /**
   * A foreign key that references the first column.
   *
   * @param alter ALTER TABLE with its table
   * @param name its name, as SQL prints it
   * @param body what it says behind its name
   */
  record Incoming(String alter, String name, String body) {}

  static SecondColumn of(AlterColumnType change, RuleContext context) {
    ObjectName name = change.table().table();
    Identifier old = change.column();
    Identifier next = renamed(old, "_new");
    Table table = context.before(name);
    Column column = table.column(old.value());
    List<Twin> twins = new ArrayList<>();
    List<Twin> keys = new ArrayList<>();
    List<String> others = new ArrayList<>();
    for (Index index : context.before().indexesOf(table)) {
      boolean isPlain = !index.hasExpression() && !index.isPartial() && index.include().isEmpty();
      boolean concerns = isPlain ? index.columns().contains(old.value()) : !index.isOfConstraint();
      if (!concerns || index.exists().fails()) {
        continue;
      }
      if (!isPlain) {
        others.add(Identifier.quoted(index.name()));
      } else if (index.isOfConstraint()) {
        keys.add(twin(index, kind(table, index), name, old, next));
      } else {
        twins.add(twin(index, "", name, old, next));
      }
    }
    table.constraints().stream()
        .filter(c -> c.columns().contains(old.value()) && !c.exists().fails())
        .filter(c -> c.indexId().isEmpty())
        .map(c -> Identifier.quoted(c.name()))
        .forEach(others::add);
    return new SecondColumn(
        change,
        next,
        column.notNull().holds() ? Optional.of(context.required(name, next)) : Optional.empty(),
        column.defaultValue().map(Expression::text),
        context.before().sequencesOf(table).stream()
            .filter(s -> s.ownerColumn().filter(id -> id == column.id()).isPresent())
            .map(Sequence::sql)
            .toList(),
        twins,
        keys,
        incoming(table, old, context),
        others,
        context.target());
  }

  private static Identifier renamed(Identifier column, String suffix) {
    String name = column.value() + suffix;
    return new Identifier(name, name, column.span());
  }

  private static List<Incoming> incoming(Table table, Identifier column, RuleContext context) {
    return context.before().foreignKeysTo(table).stream()
        .filter(r -> r.constraint().referencedColumns().contains(column.value()))
        .map(
            r ->
                new Incoming(
                    "ALTER TABLE " + r.table().sql(),
                    Identifier.quoted(r.constraint().name()),
                    SqlText.body(r.constraint().definition())))
        .toList();
  }

  private static String kind(Table table, Index index) {
    boolean isPrimary =
        table.primaryKey().filter(key -> key.name().equals(index.name())).isPresent();
    return isPrimary ? "PRIMARY KEY" : "UNIQUE";
  }

  private static Twin twin(
      Index index, String kind, ObjectName table, Identifier old, Identifier next) {
    List<IndexElement> elements =
        index.elements().stream()
            .map(
                e ->
                    e.column().filter(c -> c.sameAs(old)).isEmpty()
                        ? e
                        : new IndexElement(
                            Optional.of(next),
                            Optional.empty(),
                            e.collation(),
                            e.operatorClass(),
                            e.order(),
                            e.nulls()))
            .toList();
    String built = Identifier.quoted(index.name() + "_new");
    String using = index.method().equals("btree") ? "" : " USING " + index.method();
    return new Twin(
        index.sql(),
        built,
        "CREATE %sINDEX CONCURRENTLY %s\n  ON %s%s (%s)%s"
            .formatted(
                index.unique() ? "UNIQUE " : "",
                built,
                table,
                using,
                SqlText.elements(elements),
                index.nullsNotDistinct() ? " NULLS NOT DISTINCT" : ""),
        kind);
  }

  RecipeWriter plan(RecipeWriter recipes) {
    ObjectName table = change.table().table();
    Identifier column = change.column();
    Identifier old = renamed(column, "_old");
    SyncTrigger trigger = new SyncTrigger(table, column, target);
    List<Command> now = new ArrayList<>();
    String collation = change.collation().map(c -> " COLLATE " + c.sql()).orElse("");
    now.add(alter("ADD COLUMN " + next + " " + change.type().sql() + collation));
    now.addAll(trigger.oneWay(column.sql(), next.sql()));
    RecipeWriter plan =
        recipes.now(now.toArray(Command[]::new)).later("fill_" + column.value(), fill());
    if (required.isPresent()) {
      plan = required.get().after(plan);
    }
    if (!indexes.isEmpty() || !keys.isEmpty()) {
      plan =
          plan.apart(
              "index_" + next.value(),
              Stream.concat(keys.stream(), indexes.stream())
                  .map(twin -> Command.sql(twin.sql()))
                  .toArray(Command[]::new));
    }
    plan = plan.together("swap_" + column.value(), swap(old, trigger));
    if (!references.isEmpty()) {
      plan =
          plan.later(
              "validate_references",
              references.stream()
                  .map(key -> Command.harmless(key.alter() + " VALIDATE CONSTRAINT " + key.name()))
                  .toArray(Command[]::new));
    }
    return plan.later("drop_" + old.value(), drop(old));
  }

  private Command[] fill() {
    ObjectName table = change.table().table();
    String value =
        change
            .using()
            .map(using -> SqlText.parenthesised(using.text()))
            .orElse(change.column() + "::" + change.type().sql());
    List<Command> commands = new ArrayList<>();
    commands.add(Batches.remark());
    commands.add(
        Batches.update(
            target, table, next + " = " + value, Batches.differs(target, next.sql(), value)));
    if (!others.isEmpty()) {
      commands.add(
          Command.remark(
              "and build for "
                  + next
                  + " what uses "
                  + change.column()
                  + ": "
                  + String.join(", ", others)));
    }
    return commands.toArray(Command[]::new);
  }

  private Command[] swap(Identifier old, SyncTrigger trigger) {
    Command accepted =
        Command.remark("lockkeeper:ignore rename-column both names change in one transaction");
    List<Command> commands = new ArrayList<>(trigger.drop());
    commands.add(accepted);
    commands.add(alter("RENAME COLUMN " + change.column() + " TO " + old));
    commands.add(accepted);
    commands.add(alter("RENAME COLUMN " + next + " TO " + change.column()));
    for (Incoming key : references) {
      commands.add(Command.sql(key.alter() + " DROP CONSTRAINT " + key.name()));
    }
    for (Twin key : keys) {
      String bare = key.name().substring(key.name().lastIndexOf('.') + 1);
      commands.add(
          alter(
              "\n  DROP CONSTRAINT %s,\n  ADD CONSTRAINT %s %s USING INDEX %s"
                  .formatted(bare, bare, key.kind(), key.built())));
    }
    defaultValue.ifPresent(
        value -> commands.add(alter("ALTER COLUMN " + change.column() + " SET DEFAULT " + value)));
    for (Incoming key : references) {
      commands.add(
          Command.sql(
              key.alter() + "\n  ADD CONSTRAINT " + key.name() + " " + key.body() + " NOT VALID"));
    }
    commands.add(alter("ALTER COLUMN " + old + " DROP DEFAULT"));
    commands.add(alter("ALTER COLUMN " + old + " DROP NOT NULL"));
    for (String sequence : sequences) {
      String type = change.type().name().endsWith("int") ? " AS " + change.type().sql() : "";
      commands.add(
          Command.sql(
              "ALTER SEQUENCE %s%s OWNED BY %s.%s"
                  .formatted(sequence, type, change.table().table(), change.column())));
    }
    return commands.toArray(Command[]::new);
  }

  private Command[] drop(Identifier old) {
    List<Command> commands = new ArrayList<>();
    commands.add(Command.remark("lockkeeper:ignore drop-column no release reads it any more"));
    commands.add(alter("DROP COLUMN " + old));
    for (Twin twin : indexes) {
      String bare = twin.name().substring(twin.name().lastIndexOf('.') + 1);
      commands.add(Command.harmless("ALTER INDEX " + twin.built() + " RENAME TO " + bare));
    }
    return commands.toArray(Command[]::new);
  }

  private Command alter(String action) {
    return Command.sql(SqlText.alter(change.table().table(), action));
  }
}
