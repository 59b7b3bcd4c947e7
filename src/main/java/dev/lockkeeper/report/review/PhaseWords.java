package dev.lockkeeper.report.review;

import dev.lockkeeper.lint.review.MigrationReview;
import dev.lockkeeper.lint.review.Rollout;
import dev.lockkeeper.lint.review.Rollout.Phase;
import dev.lockkeeper.lint.review.Rollout.Reason;
import dev.lockkeeper.lint.review.Step;
import dev.lockkeeper.migration.Migration.Unread;
import dev.lockkeeper.operation.Dialect;
import dev.lockkeeper.report.Markdown;
import dev.lockkeeper.report.Words;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The phases of a rollout, and why. */
final class PhaseWords {
  private static final int MOST_REASONS = 4;

  private PhaseWords() {}

  /** {@code expand and contract}. */
  static String brief(MigrationReview review) {
    boolean isUnread =
        review.migration().unread().isPresent()
            || (review.rollout().phases().isEmpty() && !doubt(review).isEmpty());
    return isUnread ? "not known" : brief(review.rollout());
  }

  private static String brief(Rollout rollout) {
    List<String> phases = rollout.phases().stream().map(Phase::id).toList();
    return phases.isEmpty() ? "none" : Words.and(phases);
  }

  /** Likewise with the steps that make it so. */
  static String of(MigrationReview review) {
    Optional<Unread> unread = review.migration().unread();
    if (unread.isPresent()) {
      return "not known: the file was not read, " + Markdown.text(unread.get().reason());
    }
    String doubt = doubt(review);
    if (doubt.isEmpty()) {
      return of(review.rollout());
    }
    return review.rollout().phases().isEmpty()
        ? "not known: " + doubt
        : of(review.rollout()) + "; " + doubt;
  }

  /** What of it may belong to another phase. */
  private static String doubt(MigrationReview review) {
    List<Integer> unread =
        review.forward().stream().filter(step -> !step.known()).map(Step::number).toList();
    boolean isJudged = review.target().dialect() == Dialect.POSTGRESQL;
    return unread.isEmpty() || !isJudged
        ? ""
        : "what step %s does is not known"
            .formatted(Words.and(unread.stream().map(String::valueOf).toList()));
  }

  private static String of(Rollout rollout) {
    if (rollout.phases().isEmpty()) {
      return "none: no step adds, changes or removes what a release uses";
    }
    if (rollout.phases().equals(Set.of(Phase.EXPAND))) {
      return "expand: it only adds, and takes nothing away from the release that runs";
    }
    if (rollout.phases().size() == 1) {
      Phase only = rollout.phases().iterator().next();
      return only.id() + ": " + meaning(only, rollout);
    }
    StringBuilder words = new StringBuilder(brief(rollout));
    words.append(", in one migration, so that they cannot be rolled out one by one");
    for (Phase phase : rollout.phases()) {
      if (phase != Phase.EXPAND) {
        words.append("\n- ").append(phase.id()).append(": ").append(meaning(phase, rollout));
      }
    }
    return words.toString();
  }

  private static String meaning(Phase phase, Rollout rollout) {
    String reasons = reasons(rollout.reasons().stream().filter(r -> r.phase() == phase).toList());
    return switch (phase) {
      case EXPAND -> "it adds by " + reasons;
      case MIGRATE -> "rows that are there are changed or checked by " + reasons;
      case CONTRACT -> "the release that runs may break at " + reasons;
    };
  }

  private static String reasons(List<Reason> reasons) {
    List<String> words =
        reasons.stream()
            .limit(MOST_REASONS)
            .map(reason -> "step %d (%s)".formatted(reason.step(), Markdown.text(reason.words())))
            .toList();
    int more = reasons.size() - words.size();
    return String.join(", ", words) + (more > 0 ? ", and " + more + " more" : "");
  }
}
