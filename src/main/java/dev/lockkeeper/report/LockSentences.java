package dev.lockkeeper.report;

import dev.lockkeeper.rule.Finding;
import dev.lockkeeper.rule.HeldLock;
import java.util.List;
import java.util.Optional;

/** Says a finding's locks; findings on one statement share them, and they may be thousands. */
final class LockSentences {
  private final TransactionAt transactions = new TransactionAt();
  private List<HeldLock> told = List.of();
  private boolean toldInTransaction;
  private String sentence = "";

  /** Which locks are held on what, and how long; absent when there are none. */
  @SuppressWarnings("ReferenceEquality") // to compare thousands would cost what is to be saved
  Optional<String> of(Finding finding) {
    if (finding.locks().isEmpty()) {
      return Optional.empty();
    }
    boolean inTransaction = transactions.of(finding).isPresent();
    if (finding.locks() != told || inTransaction != toldInTransaction) {
      told = finding.locks();
      toldInTransaction = inTransaction;
      sentence = LockWords.of(told, inTransaction);
    }
    return Optional.of(sentence);
  }
}
