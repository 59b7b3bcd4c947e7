package dev.lockkeeper.lint.review;

import dev.lockkeeper.migration.History;
import dev.lockkeeper.migration.Migration;
import dev.lockkeeper.operation.Target;
import dev.lockkeeper.rule.Finding;
import dev.lockkeeper.schema.obligation.Obligation;
import java.util.List;
import java.util.Optional;

/**
 * What a reviewer of one migration asks about.
 *
 * @param history the history that it belongs to
 * @param migration the migration
 * @param target the server that it is told for, the first of its history
 * @param title what its author calls it
 * @param forward its statements
 * @param back the statements of its way back; empty when there is none, as {@link Migration#down}
 *     says
 * @param rollout the phases that it belongs to
 * @param unfinished what it begins, and the whole history does not finish
 * @param dataChanges the steps that write rows
 * @param indexChanges the steps that make or touch indexes
 * @param checks what to ask the database before it; none for servers other than PostgreSQL
 * @param validations what the database must say behind it; none for servers other than PostgreSQL
 * @param rollback the command that takes it back, when there is one
 * @param losses what is not as it was, once it is taken back, as clauses
 * @param findings what the rules say of it
 */
public record MigrationReview(
    History history,
    Migration migration,
    Target target,
    String title,
    List<Step> forward,
    List<Step> back,
    Rollout rollout,
    List<Obligation> unfinished,
    List<DataChange> dataChanges,
    List<IndexChange> indexChanges,
    List<Check> checks,
    List<Validation> validations,
    Optional<String> rollback,
    List<String> losses,
    List<Finding> findings) {
  public MigrationReview {
    forward = List.copyOf(forward);
    back = List.copyOf(back);
    unfinished = List.copyOf(unfinished);
    dataChanges = List.copyOf(dataChanges);
    indexChanges = List.copyOf(indexChanges);
    checks = List.copyOf(checks);
    validations = List.copyOf(validations);
    losses = List.copyOf(losses);
    findings = List.copyOf(findings);
  }
}
