package dev.lockkeeper.lint.review;

import dev.lockkeeper.operation.Operation;
import dev.lockkeeper.rule.Exemptions;
import dev.lockkeeper.rule.Moment;
import dev.lockkeeper.schema.Schema;
import java.util.List;

/**
 * A statement that has run in the replay.
 *
 * @param number counts the statements that a report tells, from 1
 * @param moment where it ran
 * @param after the schema just after it
 * @param exemptions what nobody but the migration could be using then
 */
record Ran(int number, Moment moment, Schema after, Exemptions exemptions) {
  /** The schema just before it. */
  Schema before() {
    return moment.before();
  }

  List<Operation> operations() {
    return moment.statement().operations();
  }

  /** Whether it may have been passed over. */
  boolean isConditional() {
    return moment.statement().conditional();
  }
}
