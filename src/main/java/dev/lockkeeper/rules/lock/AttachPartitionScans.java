package dev.lockkeeper.rules.lock;

import dev.lockkeeper.effect.Work;
import dev.lockkeeper.operation.AlterTableOperation.AttachPartition;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.rule.Command;
import dev.lockkeeper.rule.RecipeWriter;
import dev.lockkeeper.rule.Report;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.RuleContext;
import dev.lockkeeper.rule.SqlText;
import dev.lockkeeper.rule.Subscriptions;
import dev.lockkeeper.rules.lock.PartitionBounds.Proof;
import dev.lockkeeper.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Partitions that are attached with a look at rows, or work, that others wait for. */
final class AttachPartitionScans implements Rule {

  @Override
  public void subscribe(Subscriptions on) {
    on.operation(AttachPartition.class, this::check);
  }

  private void check(AttachPartition attach, RuleContext context) {
    List<Work> work = context.work(attach);
    if (work.isEmpty()) {
      return;
    }
    ObjectName parent = attach.table().table();
    Table table = context.before(parent);
    Optional<String> rest =
        Partitions.defaultOf(table, context.before()).filter(d -> !attach.isDefault());
    Set<String> happens = new LinkedHashSet<>();
    for (Work one : work) {
      happens.add(describe(one, rest));
    }
    String relation = work.get(0).relation().sql();
    boolean isLocked =
        context.effects().lock(relation).filter(lock -> lock.mode().blocksReads()).isPresent();
    Report report =
        context
            .report(
                attach,
                "%s while %s: ATTACH PARTITION %s"
                    .formatted(
                        String.join(", and ", happens),
                        isLocked ? "reads of and writes to it wait" : "writes to it wait",
                        isLocked
                            ? "holds ACCESS EXCLUSIVE on it " + context.asLongAs()
                            : "holds SHARE ROW EXCLUSIVE on it " + context.asLongAs()))
            .on(relation)
            .related(context.createdAt(parent));
    boolean onlyLooks =
        work.stream()
            .allMatch(
                w -> w.kind() == Work.Kind.SCAN && (isPartition(w, attach) || isDefault(w, rest)));
    Optional<PartitionBounds> bounds = PartitionBounds.of(table.partitionBy(), attach.bounds());
    if (onlyLooks && bounds.isPresent()) {
      Proof within = bounds.get().within(attach.partition().sql(), attach.partition());
      Optional<Proof> outside =
          rest.filter(d -> work.stream().anyMatch(w -> isDefault(w, rest)))
              .map(d -> bounds.get().outside(d, attach.partition()));
      boolean isEmpty = context.isExempt(attach.partition());
      RecipeWriter recipes = context.recipes();
      report.plan(() -> proveFirst(recipes, attach, within, isEmpty, outside));
    }
  }

  private static boolean isPartition(Work work, AttachPartition attach) {
    return work.relation().sql().equals(attach.partition().sql());
  }

  private static boolean isDefault(Work work, Optional<String> rest) {
    return rest.filter(work.relation().sql()::equals).isPresent();
  }

  private static String describe(Work work, Optional<String> rest) {
    String relation = (isDefault(work, rest) ? "the default partition " : "") + work.relation();
    return switch (work.kind()) {
      case SCAN -> "every row of " + relation + " is read";
      case BUILD -> "an index of " + relation + " is built";
      case REWRITE -> "every row of " + relation + " is written anew";
    };
  }

  private static RecipeWriter proveFirst(
      RecipeWriter recipes,
      AttachPartition attach,
      Proof within,
      boolean isEmpty,
      Optional<Proof> outside) {
    List<Command> now = new ArrayList<>();
    List<Proof> unchecked = new ArrayList<>();
    List<Proof> all = new ArrayList<>();
    now.add(isEmpty ? within.addAtOnce() : within.add());
    all.add(within);
    if (!isEmpty) {
      unchecked.add(within);
    }
    outside.ifPresent(
        proof -> {
          now.add(proof.add());
          unchecked.add(proof);
          all.add(proof);
        });
    return afterwards(
        recipes.now(now.toArray(Command[]::new)),
        unchecked,
        all,
        attach.table().table(),
        attach.partition(),
        attach.bounds());
  }

  /** The unchecked proofs validated, the partition attached, and all proofs dropped. */
  static RecipeWriter afterwards(
      RecipeWriter plan,
      List<Proof> unchecked,
      List<Proof> all,
      ObjectName parent,
      ObjectName partition,
      String bounds) {
    List<Command> last = new ArrayList<>();
    last.add(
        Command.sql(
            SqlText.alter(parent, "\n  ATTACH PARTITION %s %s".formatted(partition, bounds))));
    all.stream().map(Proof::drop).forEach(last::add);
    return plan.later("validate", unchecked.stream().map(Proof::validate).toArray(Command[]::new))
        .later("attach_" + partition.name().value(), last.toArray(Command[]::new));
  }
}
