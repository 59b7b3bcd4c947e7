package dev.lockkeeper.rule;

import dev.lockkeeper.operation.Target;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a rule's page says about it in its front matter, and the page itself.
 *
 * @param name the rule's name, which says the problem
 * @param group the group it belongs to
 * @param severity how bad a finding is, unless the rule says milder
 * @param title the page's heading
 * @param dialects the dialects it speaks for, by id; empty for all
 * @param since the version that brought it
 * @param status how settled it is
 * @param onByDefault whether it speaks without being selected
 * @param weight what of a finding the size of a table makes milder or worse
 * @param absorbs the rules whose findings on the same statement and table it speaks for
 * @param options what a project may set for it, in the order of the page
 */
public record RulePage(
    String name,
    String group,
    Severity severity,
    String title,
    Set<String> dialects,
    String since,
    Status status,
    boolean onByDefault,
    Weight weight,
    List<String> absorbs,
    List<RuleOption> options) {
  public RulePage {
    dialects = Set.copyOf(dialects);
    absorbs = List.copyOf(absorbs);
    options = List.copyOf(options);
  }

  /** Whether it has anything to say about a server. */
  public boolean speaksFor(Target target) {
    return dialects.isEmpty() || dialects.contains(target.dialect().id());
  }

  /** The class that holds the rule: the page's name in CamelCase, in the package of its group. */
  public String className() {
    StringBuilder name = new StringBuilder("dev.lockkeeper.rules." + group + ".");
    for (String word : this.name.split("-", -1)) {
      name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
    }
    return name.toString();
  }

  /** The option of a name. */
  public Optional<RuleOption> option(String name) {
    return options.stream().filter(option -> option.name().equals(name)).findFirst();
  }

  /** What of a finding depends on the size of a table. */
  public enum Weight {
    /** Work goes on while others wait for the table. */
    WORK,
    /** Its rows are written. */
    ROWS,
    /** Nothing: waiting for a lock, a loss and a break are the same on any table. */
    NOTHING
  }

  /** How settled a rule is. */
  public enum Status {
    PREVIEW,
    STABLE,
    DEPRECATED
  }
}
