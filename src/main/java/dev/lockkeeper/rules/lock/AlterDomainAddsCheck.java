package dev.lockkeeper.rules.lock;

import dev.lockkeeper.effect.RelationLock;
import dev.lockkeeper.operation.Constraint;
import dev.lockkeeper.operation.ObjectName;
import dev.lockkeeper.operation.TypeOperation.AlterDomain;
import dev.lockkeeper.operation.TypeOperation.AlterDomain.Action;
import dev.lockkeeper.rule.Command;
import dev.lockkeeper.rule.RecipeWriter;
import dev.lockkeeper.rule.Report;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.RuleContext;
import dev.lockkeeper.rule.Severity;
import dev.lockkeeper.rule.SqlText;
import dev.lockkeeper.rule.Subscriptions;
import dev.lockkeeper.schema.UserType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Domains that are made stricter while writers of every table with a column of them wait. */
final class AlterDomainAddsCheck implements Rule {

  @Override
  public void subscribe(Subscriptions on) {
    on.operation(AlterDomain.class, this::check);
  }

  private void check(AlterDomain alter, RuleContext context) {
    ObjectName domain = alter.domain();
    Optional<UserType> known = context.before().type(domain);
    if (!looksAtRows(alter) || known.filter(context::isExempt).isPresent()) {
      return;
    }
    List<RelationLock> locks = context.blockingLocks();
    boolean mayBeMore = known.isEmpty() || !context.before().isHistoryComplete().holds();
    if (locks.isEmpty() && !mayBeMore) {
      return;
    }
    String tables =
        locks.isEmpty()
            ? "every table with a column of " + domain
            : locks.stream().map(l -> l.relation().sql()).collect(Collectors.joining(", "));
    boolean isValidation = alter.action() == Action.VALIDATE_CONSTRAINT;
    Report report =
        context
            .report(
                alter,
                "writes to %s wait while all rows are checked: ALTER DOMAIN %s holds SHARE on each table that has a column of it %s"
                    .formatted(tables, domain, context.asLongAs()))
            .severity(isValidation ? Severity.WARNING : Severity.ERROR)
            .on(domain)
            .related(known.flatMap(context::createdAt));
    if (alter.constraint().filter(Constraint.Check.class::isInstance).isPresent()) {
      RecipeWriter recipes = context.recipes();
      report.plan(() -> unchecked(recipes, alter, alter.constraint().get()));
    }
  }

  private static boolean looksAtRows(AlterDomain alter) {
    return switch (alter.action()) {
      case SET_NOT_NULL, VALIDATE_CONSTRAINT -> true;
      case ADD_CONSTRAINT -> alter.constraint().filter(c -> c.common().notValid()).isEmpty();
      default -> false;
    };
  }

  private static RecipeWriter unchecked(
      RecipeWriter recipes, AlterDomain alter, Constraint constraint) {
    String name = constraint.name().map(n -> "CONSTRAINT " + n + " ").orElse("");
    return recipes.now(
        Command.remark("new values are checked from now on; VALIDATE CONSTRAINT, which lets"),
        Command.remark("writes wait, is for a quiet hour"),
        Command.harmless(
            "ALTER DOMAIN %s ADD %s%s NOT VALID"
                .formatted(alter.domain(), name, SqlText.body(constraint))));
  }
}
