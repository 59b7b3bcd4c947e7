package dev.lockkeeper.rules.policy;

import dev.lockkeeper.operation.AlterTableOperation.SetNotNull;
import dev.lockkeeper.operation.TableOperation.CreateTable;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.RuleContext;
import dev.lockkeeper.rule.Subscriptions;
import java.util.List;

/** New tables of which a row need not say anything. */
final class NullableEverythingTable implements Rule {

  @Override
  public void subscribe(Subscriptions on) {
    on.operation(CreateTable.class, this::check);
  }

  private void check(CreateTable create, RuleContext context) {
    List<NamedColumn> others =
        NamedColumn.by(create).stream()
            .filter(column -> create.constraints().stream().noneMatch(column::isKey))
            .toList();
    boolean isMadeOfOthers =
        !create.like().isEmpty() || !create.inherits().isEmpty() || create.ofType().isPresent();
    if (others.size() < context.options().count("least")
        || isMadeOfOthers
        || context.options().names("except", create.table())
        || !others.stream().allMatch(column -> column.mayStayEmpty(create.constraints()))
        || Later.of(context)
            .anyMatch(later -> later instanceof SetNotNull set && isOf(set, create))) {
      return;
    }
    context
        .report(
            create,
            create.table().span(),
            "all %d columns of %s beside its key may stay empty, and so may a whole row"
                .formatted(others.size(), create.table().sql()))
        .on(create.table())
        .alone();
  }

  private static boolean isOf(SetNotNull set, CreateTable create) {
    return set.table().table().sql().equals(create.table().sql());
  }
}
