package dev.lockkeeper.report.review;

import dev.lockkeeper.lint.review.Step;
import dev.lockkeeper.report.Markdown;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What each statement does, locks and works on. */
final class StepTable {
  private static final int MOST = 30;

  private StepTable() {}

  static String of(List<Step> steps, Room room) {
    if (steps.isEmpty()) {
      return "None.\n";
    }
    StringBuilder table = new StringBuilder(rows(steps.subList(0, Math.min(MOST, steps.size()))));
    if (steps.size() > MOST) {
      String more = "And %d more steps".formatted(steps.size() - MOST);
      table
          .append('\n')
          .append(room.folded(more, rows(steps.subList(MOST, steps.size()))).stripTrailing())
          .append('\n');
    }
    return table.append(transactions(steps)).toString();
  }

  private static String rows(List<Step> steps) {
    StringBuilder rows =
        new StringBuilder("| # | step | lock | waits | work |\n| --- | --- | --- | --- | --- |\n");
    for (Step step : steps) {
      rows.append(
          "| %d | %s | %s | %s | %s |\n"
              .formatted(
                  step.number(),
                  words(step),
                  Waiting.locks(step),
                  Waiting.blocks(step),
                  Waiting.work(step)));
    }
    return rows.toString();
  }

  private static String words(Step step) {
    return Markdown.text(step.words())
        + (step.conditional() ? " (conditional)" : "")
        + step.refused()
            .map(why -> "; **the server refuses it**: " + Markdown.text(why))
            .orElse("");
  }

  /** How long locks are held. */
  private static String transactions(List<Step> steps) {
    if (steps.stream().allMatch(step -> step.locks().isEmpty())) {
      return "";
    }
    Set<Optional<Integer>> transactions =
        steps.stream().map(Step::transaction).collect(Collectors.toSet());
    List<Integer> alone =
        steps.stream().filter(step -> step.transaction().isEmpty()).map(Step::number).toList();
    if (alone.size() == steps.size()) {
      return steps.size() == 1
          ? "\nIt runs outside a transaction.\n"
          : "\n"
              + "Each step runs on its own, outside a transaction: a failure leaves those before"
              + " it.\n";
    }
    if (!alone.isEmpty()) {
      return "\nOutside a transaction: %s %s. Locks of the others are held until their transaction ends.\n"
          .formatted(
              alone.size() == 1 ? "step" : "steps",
              alone.stream().map(String::valueOf).collect(Collectors.joining(", ")));
    }
    return steps.size() == 1
        ? "\nIt runs in a transaction, which holds its locks until it ends.\n"
        : transactions.size() == 1
            ? "\nAll steps run in one transaction, which holds their locks until it ends.\n"
            : "\nThe steps run in %d transactions.\n".formatted(transactions.size());
  }
}
