package dev.lockkeeper.rules.lock;

import dev.lockkeeper.effect.RelationLock;
import dev.lockkeeper.migration.Tool;
import dev.lockkeeper.operation.IndexOperation.DropIndex;
import dev.lockkeeper.operation.SessionOperation.SetParameter;
import dev.lockkeeper.rule.Command;
import dev.lockkeeper.rule.RecipeWriter;
import dev.lockkeeper.rule.Related;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.Severity;
import dev.lockkeeper.rule.Subscriptions;
import dev.lockkeeper.rule.TransactionContext;
import dev.lockkeeper.rule.TransactionScope.Step;
import dev.lockkeeper.schema.Setting;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Waits for a lock that never end by themselves, while everybody else queues behind them. */
final class MissingLockTimeout implements Rule {
  /** What is longer is felt by everybody who queues behind it. */
  private static final String LONGEST = "longest";

  @Override
  public void subscribe(Subscriptions on) {
    on.transaction(this::check);
  }

  private void check(TransactionContext context) {
    List<Step> waiting =
        context.scope().steps().stream().filter(step -> waitsForever(step, context)).toList();
    if (waiting.isEmpty()) {
      return;
    }
    Step first = waiting.get(0);
    List<String> unread = context.last().history().unreadSettings();
    String none =
        first
            .lockTimeout()
            .map(timeout -> inVain(timeout, context))
            .or(() -> tooLate(first, context))
            .orElseGet(() -> none(unread));
    RecipeWriter plan = recipe(first, context);
    context
        .report(first, message(first, none))
        .severity(severity(first, waiting, context))
        .on(unknownIndex(first).orElse(first.relation()))
        .related(others(waiting))
        .plan(() -> plan)
        .yields();
  }

  /** A table that is busy at all hours makes it worse by one. */
  private static Severity severity(Step first, List<Step> waiting, TransactionContext context) {
    boolean nothingSets =
        context.last().history().unreadSettings().isEmpty() && first.lockTimeout().isEmpty();
    boolean hot =
        waiting.stream()
            .flatMap(step -> step.locks().stream())
            .anyMatch(lock -> context.last().environment().isHot(lock.relation().sql()));
    Severity severity = nothingSets ? Severity.WARNING : Severity.NOTE;
    return hot ? severity.worse() : severity;
  }

  private static String none(List<String> unread) {
    String maybe = unread.isEmpty() ? "" : ", unless " + String.join(" or ", unread) + " sets one";
    return "no lock_timeout is in force" + maybe;
  }

  private static Optional<String> tooLate(Step first, TransactionContext context) {
    return context.scope().operations(SetParameter.class).stream()
        .filter(set -> set.name().equals("lock_timeout"))
        .filter(set -> set.span().compareTo(first.statement().span()) > 0)
        .findFirst()
        .map(set -> "lock_timeout is set too late, in line " + set.span().from().line());
  }

  private static String inVain(Setting timeout, TransactionContext context) {
    return "lock_timeout = "
        + timeout.text()
        + (isTooLong(timeout, context) ? " lets them wait that long" : " does not end the wait");
  }

  private static boolean isTooLong(Setting timeout, TransactionContext context) {
    return timeout.milliseconds().orElse(0) > context.options().milliseconds(LONGEST);
  }

  /** A statement that cannot stand beside a SET in its file cannot be blamed for its lack. */
  private static boolean waitsForever(Step step, TransactionContext context) {
    if (step.waitsEnd().holds()
        && step.lockTimeout().filter(t -> isTooLong(t, context)).isEmpty()) {
      return false;
    }
    if (step.refusesTransaction() && step.statement().transaction().isPresent()) {
      return false;
    }
    if (!step.refusesTransaction()) {
      return !step.blocking().isEmpty();
    }
    return (!step.locks().isEmpty() || dropsUnknownIndex(step, context))
        && takesSettings(context.last().migration().tool());
  }

  /** Nobody knows which table it locks; that it waits for one is sure. */
  private static boolean dropsUnknownIndex(Step step, TransactionContext context) {
    return drops(step).anyMatch(drop -> context.last().before().index(drop.name()).isEmpty());
  }

  private static Stream<DropIndex> drops(Step step) {
    return step.statement().operations().stream()
        .filter(DropIndex.class::isInstance)
        .map(DropIndex.class::cast);
  }

  /** The index that stands for its table, because that is not known. */
  private static Optional<String> unknownIndex(Step step) {
    return drops(step)
        .map(drop -> drop.name().sql())
        .filter(name -> step.locks().isEmpty() || step.relation().equals(name))
        .findFirst();
  }

  private static boolean takesSettings(Tool tool) {
    return switch (tool) {
      case PLAIN, GOOSE, ALEMBIC -> true;
      case FLYWAY, GOLANG_MIGRATE, DBMATE, PRISMA -> false;
    };
  }

  private static String message(Step first, String none) {
    if (first.blocking().isEmpty()) {
      return "%s waits for every transaction that uses %s, for as long as they last: %s"
          .formatted(
              first.command(),
              unknownIndex(first).map(index -> "the table of " + index).orElse(first.relation()),
              none);
    }
    Map<String, List<String>> byMode = new LinkedHashMap<>();
    boolean onTables = first.blocking().stream().anyMatch(lock -> !lock.relation().part());
    for (RelationLock lock : first.blocking()) {
      if (onTables && lock.relation().part()) {
        continue;
      }
      byMode
          .computeIfAbsent(lock.mode().sql(), mode -> new ArrayList<>())
          .add(onTables ? lock.relation().sql() : "the table of " + lock.relation().sql());
    }
    String locks =
        byMode.entrySet().stream()
            .map(mode -> mode.getKey() + " on " + String.join(" and ", mode.getValue()))
            .collect(Collectors.joining(", and for "));
    // What lets readers pass waits for writers alone, and makes only writers wait.
    boolean lockOutReaders = first.blocking().stream().anyMatch(l -> l.mode().blocksReads());
    return "while %s waits for %s behind a long %s, all later %s %s wait behind it: %s"
        .formatted(
            first.command(),
            locks,
            lockOutReaders ? "query" : "write",
            lockOutReaders ? "queries of" : "writes to",
            onTables ? first.relation() : "that table",
            none);
  }

  private static List<Related> others(List<Step> waiting) {
    return waiting.stream()
        .skip(1)
        .limit(10)
        .map(step -> step.place(step.command() + " waits likewise"))
        .toList();
  }

  private static RecipeWriter recipe(Step first, TransactionContext context) {
    RecipeWriter recipes = context.recipes();
    Command statement = Command.asWritten(first.statement());
    if (!first.refusesTransaction()) {
      return recipes.now(statement);
    }
    return recipes.apart(
        "apart",
        Command.remark("a timeout leaves an invalid index: find it with"),
        Command.remark("SELECT indexrelid::regclass FROM pg_index WHERE NOT indisvalid"),
        Command.remark("and drop it with DROP INDEX CONCURRENTLY before the next attempt"),
        statement);
  }
}
