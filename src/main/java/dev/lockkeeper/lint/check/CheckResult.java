package dev.lockkeeper.lint.check;

import dev.lockkeeper.rule.Finding;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * How a check came out.
 *
 * @param check which
 * @param verdict how
 * @param says that in a sentence, without a final stop
 * @param reasons why nothing is proved, and what stays open where something is
 * @param findings the places that disprove it, or leave it open
 */
public record CheckResult(
    AlembicCheck check,
    Verdict verdict,
    String says,
    List<String> reasons,
    List<Finding> findings) {
  public CheckResult {
    reasons = List.copyOf(reasons);
    findings = List.copyOf(findings);
  }

  /** The same with more that stays open. */
  CheckResult noting(List<String> more) {
    return new CheckResult(
        check, verdict, says, Stream.concat(reasons.stream(), more.stream()).toList(), findings);
  }

  /** How a check comes out, best first. */
  public enum Verdict {
    /** It holds. */
    OK,
    /** Nobody asked for it, or nothing was there to check. */
    NOT_CHECKED,
    /** Nothing disproves it, and something that was not read might. */
    NOT_PROVED,
    /** It does not hold. */
    FAILED;

    /** {@code not proved}. */
    public String words() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }
}
