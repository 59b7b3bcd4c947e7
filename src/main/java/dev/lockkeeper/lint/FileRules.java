package dev.lockkeeper.lint;

import dev.lockkeeper.migration.Migration;
import dev.lockkeeper.rule.RuleCatalog;
import dev.lockkeeper.rule.RuleSet;
import dev.lockkeeper.rule.RuleSettings;
import dev.lockkeeper.source.SourceFile;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** The rules of each file; those of files for which the same holds are made once. */
final class FileRules {
  private final RuleCatalog catalog;
  private final Function<SourceFile, LintRequest.OfFile> files;
  private final Map<RuleSettings, RuleSet> sets = new HashMap<>();

  FileRules(RuleCatalog catalog, Function<SourceFile, LintRequest.OfFile> files) {
    this.catalog = catalog;
    this.files = files;
  }

  RuleCatalog catalog() {
    return catalog;
  }

  /** What holds for a migration, as for its file. */
  LintRequest.OfFile of(Migration migration) {
    return files.apply(migration.file());
  }

  /** The rules that speak about a migration. */
  RuleSet rules(Migration migration) {
    return set(of(migration).rules());
  }

  /** The rules that speak about one of several migrations. */
  RuleSet rulesOfAny(Collection<Migration> migrations) {
    Collection<RuleSettings> all = migrations.stream().map(m -> of(m).rules()).distinct().toList();
    return all.size() == 1
        ? set(all.iterator().next())
        : RuleSet.of(catalog, RuleSettings.union(all));
  }

  private RuleSet set(RuleSettings settings) {
    return sets.computeIfAbsent(settings, s -> RuleSet.of(catalog, s));
  }
}
