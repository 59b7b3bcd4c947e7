package dev.lockkeeper.lint;

import dev.lockkeeper.rule.RuleCatalog;
import dev.lockkeeper.rule.RulePage;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which rules speak.
 *
 * @param select rules and groups that speak instead of the default set; empty for the default set
 * @param ignore rules and groups that do not speak
 */
public record Selection(List<String> select, List<String> ignore) {
  /** The rules that are on unless somebody says otherwise. */
  public static final Selection DEFAULT = new Selection(List.of(), List.of());

  public Selection {
    select = List.copyOf(select);
    ignore = List.copyOf(ignore);
  }

  /** The first name that is neither a rule nor a group. */
  public Optional<String> unknown(RuleCatalog catalog) {
    return Stream.concat(select.stream(), ignore.stream())
        .filter(name -> catalog.page(name).isEmpty() && !catalog.groups().contains(name))
        .findFirst();
  }

  /** The pages of the rules that speak, sorted by name. */
  public List<RulePage> pages(RuleCatalog catalog) {
    return catalog.pages().stream()
        .filter(page -> select.isEmpty() ? page.onByDefault() : names(select, page))
        .filter(page -> !names(ignore, page))
        .toList();
  }

  private static boolean names(Collection<String> names, RulePage page) {
    return names.contains(page.name()) || names.contains(page.group());
  }
}
