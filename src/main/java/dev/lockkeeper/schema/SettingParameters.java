package dev.lockkeeper.schema;

import dev.lockkeeper.operation.SessionOperation.ResetParameter;
import dev.lockkeeper.operation.SessionOperation.SetParameter;

/** SET and RESET. */
final class SettingParameters {
  private final Change change;
  private final boolean inTransaction;

  SettingParameters(Change change, boolean inTransaction) {
    this.change = change;
    this.inTransaction = inTransaction;
  }

  /** SET LOCAL without a transaction has no effect (manual, SET). */
  void set(SetParameter set) {
    if (!set.local() || inTransaction) {
      Setting setting = Setting.of(set, change.certain());
      change.draft().session(change.schema().session().with(setting));
    }
  }

  void reset(ResetParameter reset) {
    Session session = change.schema().session();
    change.draft().session(reset.name().map(session::without).orElseGet(session::withoutAll));
  }
}
