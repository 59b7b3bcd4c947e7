package dev.lockkeeper.rules.rewrite;

import dev.lockkeeper.effect.Work;
import dev.lockkeeper.operation.AlterTableOperation.AlterColumnType;
import dev.lockkeeper.operation.Identifier;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.Target;
import dev.lockkeeper.operation.TypeName;
import dev.lockkeeper.rule.Batches;
import dev.lockkeeper.rule.Command;
import dev.lockkeeper.rule.RecipeWriter;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.RuleContext;
import dev.lockkeeper.rule.Severity;
import dev.lockkeeper.rule.SqlText;
import dev.lockkeeper.rule.Subscriptions;
import dev.lockkeeper.rule.SyncTrigger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Type changes that write a table, or its indexes, anew while nobody can use it. */
final class AlterColumnTypeRewritesTable implements Rule {
  /** Types that some other type becomes without a rewrite (manual, ALTER TABLE, "Notes"). */
  private static final Set<String> OFTEN_FREE =
      Set.of(
          "text",
          "character varying",
          "bit varying",
          "numeric",
          "timestamp without time zone",
          "timestamp with time zone",
          "time without time zone",
          "time with time zone",
          "timestamp",
          "time",
          "interval",
          "inet",
          "citext",
          "oid");

  @Override
  public void subscribe(Subscriptions on) {
    on.operation(AlterColumnType.class, this::check);
  }

  private void check(AlterColumnType change, RuleContext context) {
    ObjectName table = change.table().table();
    List<Work> work = context.work(change);
    List<Work> maybe = context.maybeWork(change);
    if (work.isEmpty() && maybe.isEmpty()) {
      return;
    }
    Optional<TypeName> old = context.before(table).column(change.column().value()).type();
    Work.Kind longest =
        Stream.concat(work.stream(), maybe.stream())
            .map(Work::kind)
            .max(Comparator.naturalOrder())
            .get();
    boolean certain = work.stream().anyMatch(w -> w.kind() == longest);
    String from = old.map(type -> "from " + type.sql() + " ").orElse("");
    String what =
        switch (longest) {
          case REWRITE -> "every row of %s is written anew and its indexes are built again";
          case BUILD -> "indexes of %s are built again";
          case SCAN -> "every row of %s is read again";
        };
    RecipeWriter recipes = context.recipes();
    Target target = context.target();
    context
        .report(
            change,
            "%s%s while reads and writes wait: changing %s %sto %s holds ACCESS EXCLUSIVE on the table %s"
                .formatted(
                    certain || !mayBeFree(change)
                        ? ""
                        : "unless the old type is one that needs no conversion, ",
                    what.formatted(table),
                    change.column(),
                    from,
                    change.type().sql(),
                    context.asLongAs()))
        .severity(severity(change, longest, certain))
        .on(table)
        .aside("%s becomes %s".formatted(change.column(), change.type().sql()))
        .related(context.createdAt(table))
        .plan(() -> anotherColumn(recipes, change, target));
  }

  private static Severity severity(AlterColumnType change, Work.Kind longest, boolean certain) {
    boolean free = !certain && mayBeFree(change);
    return longest == Work.Kind.REWRITE && !free ? Severity.ERROR : Severity.WARNING;
  }

  private static boolean mayBeFree(AlterColumnType change) {
    return change.using().isEmpty() && OFTEN_FREE.contains(change.type().name());
  }

  /** A second column, kept in step by a trigger and filled bit by bit, takes the name at last. */
  private static RecipeWriter anotherColumn(
      RecipeWriter recipes, AlterColumnType change, Target target) {
    ObjectName table = change.table().table();
    Identifier column = change.column();
    String next = Identifier.quoted(column.value() + "_new");
    String old = Identifier.quoted(column.value() + "_old");
    String value =
        change
            .using()
            .map(using -> SqlText.parenthesised(using.text()))
            .orElse(column + "::" + change.type().sql());
    SyncTrigger trigger = new SyncTrigger(table, column, target);
    List<Command> now = new ArrayList<>();
    now.add(Command.sql(SqlText.alter(table, "ADD COLUMN " + next + " " + change.type().sql())));
    now.addAll(trigger.oneWay(column.sql(), next));
    List<Command> swap = new ArrayList<>(trigger.drop());
    swap.add(
        Command.remark("lockkeeper:ignore rename-column both names change in one transaction"));
    swap.add(Command.sql(SqlText.alter(table, "RENAME COLUMN " + column + " TO " + old)));
    swap.add(
        Command.remark("lockkeeper:ignore rename-column both names change in one transaction"));
    swap.add(Command.sql(SqlText.alter(table, "RENAME COLUMN " + next + " TO " + column)));
    return recipes
        .now(now.toArray(Command[]::new))
        .later(
            "fill_" + column.value(),
            Batches.remark(),
            Batches.update(
                target, table, next + " = " + value, Batches.differs(target, next, value)),
            Command.remark("and give it the default, NOT NULL, indexes and keys of " + column))
        .together("swap_" + column.value(), swap.toArray(Command[]::new))
        .later(
            "drop_old_" + column.value(),
            Command.remark("lockkeeper:ignore drop-column no release reads it any more"),
            Command.sql(SqlText.alter(table, "DROP COLUMN " + old)));
  }
}
