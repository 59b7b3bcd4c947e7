package dev.lockkeeper.rules.rewrite;

import dev.lockkeeper.effect.Work;
import dev.lockkeeper.operation.AlterTableOperation.AlterColumnType;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.TypeName;
import dev.lockkeeper.rule.RecipeWriter;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.RuleContext;
import dev.lockkeeper.rule.Severity;
import dev.lockkeeper.rule.Subscriptions;
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
    SecondColumn second = SecondColumn.of(change, context);
    context
        .report(
            change,
            "%s%s while reads and writes wait: changing %s %sto %s holds ACCESS EXCLUSIVE on the table %s"
                .formatted(
                    certain ? "" : condition(change, old),
                    what.formatted(table),
                    change.column(),
                    from,
                    change.type().sql(),
                    context.asLongAs()))
        .severity(severity(change, longest, certain))
        .on(table)
        .aside("%s becomes %s".formatted(change.column(), change.type().sql()))
        .related(context.createdAt(table))
        .plan(() -> second.plan(recipes));
  }

  private static Severity severity(AlterColumnType change, Work.Kind longest, boolean certain) {
    boolean free = !certain && mayBeFree(change);
    return longest == Work.Kind.REWRITE && !free ? Severity.ERROR : Severity.WARNING;
  }

  private static boolean mayBeFree(AlterColumnType change) {
    return change.using().isEmpty() && OFTEN_FREE.contains(change.type().name());
  }

  /** What the rewrite depends on where nobody can be certain of it. */
  private static String condition(AlterColumnType change, Optional<TypeName> old) {
    if (old.filter(type -> type.name().startsWith("timestamp")).isPresent()
        && change.type().name().startsWith("timestamp")) {
      return "unless the server's TimeZone is UTC, ";
    }
    return mayBeFree(change) && old.isEmpty()
        ? "unless the old type is one that needs no conversion, "
        : "";
  }
}
