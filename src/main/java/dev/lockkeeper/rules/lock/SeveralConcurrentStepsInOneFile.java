package dev.lockkeeper.rules.lock;

import dev.lockkeeper.migration.Tool;
import dev.lockkeeper.operation.IndexOperation.Reindex;
import dev.lockkeeper.operation.SessionOperation.Analyze;
import dev.lockkeeper.operation.SessionOperation.Vacuum;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.Subscriptions;
import dev.lockkeeper.rule.TransactionContext;
import dev.lockkeeper.rule.TransactionScope.Step;
import java.util.List;
import java.util.regex.Pattern;

/** Files without a transaction that cannot be run again once the first of their steps is done. */
final class SeveralConcurrentStepsInOneFile implements Rule {
  private static final Pattern REPEATABLE =
      Pattern.compile(
          "\\bIF\\s+(?:NOT\\s+)?EXISTS\\b|if_(?:not_)?exists\\s*=\\s*True",
          Pattern.CASE_INSENSITIVE);

  @Override
  public void subscribe(Subscriptions on) {
    on.transaction(this::check);
  }

  private void check(TransactionContext context) {
    Tool tool = context.last().migration().tool();
    if (context.scope().transaction().isPresent() || tool == Tool.PLAIN) {
      return;
    }
    List<Step> steps =
        context.scope().steps().stream().filter(s -> !s.statement().isPreparation()).toList();
    if (steps.size() < 2 || steps.stream().noneMatch(Step::refusesTransaction)) {
      return;
    }
    List<Step> unrepeatable =
        steps.subList(0, steps.size() - 1).stream().filter(s -> !isRepeatable(s)).toList();
    if (unrepeatable.isEmpty()) {
      return;
    }
    Step first = unrepeatable.get(0);
    context
        .report(
            first,
            "when a later step of this file fails, %s runs it again from the start, and %s fails because it is done"
                .formatted(tool.label(), first.command()))
        .on(first.relation())
        .withoutLocks()
        .related(
            steps.stream()
                .filter(s -> s.statement().number() > first.statement().number())
                .limit(10)
                .map(s -> s.place("a later step"))
                .toList());
  }

  private static boolean isRepeatable(Step step) {
    boolean leavesNothing =
        step.statement().operations().stream()
            .allMatch(o -> o instanceof Vacuum || o instanceof Analyze || o instanceof Reindex);
    return leavesNothing || REPEATABLE.matcher(step.statement().span().text()).find();
  }
}
