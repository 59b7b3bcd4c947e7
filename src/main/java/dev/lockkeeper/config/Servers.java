package dev.lockkeeper.config;

import dev.lockkeeper.operation.Dialect;
import dev.lockkeeper.operation.Target;
import dev.lockkeeper.rule.RuleCatalog;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Servers to judge for; a PostgreSQL older than the oldest that is known is a mistake. */
final class Servers implements ValueType<List<Target>> {
  private static final int OLDEST_POSTGRESQL = 10;
  private static final int NEWEST_POSTGRESQL = 18;
  private static final String PATTERN =
      "(?:postgres(?:ql)?(?::[1-9][0-9]{1,3}(?:\\.[0-9]{1,4})?)?"
          + "|(?:mysql|mariadb|sqlite)(?::[0-9]{1,4}(?:\\.[0-9]{1,4})?(?:\\.[0-9]+)?)?)";

  @Override
  public Shape shape() {
    return Shape.SEVERAL;
  }

  @Override
  public String label() {
    return "SERVER";
  }

  @Override
  public String takes() {
    return "a server and its version, such as postgresql:16";
  }

  @Override
  public Syntax syntax(RuleCatalog catalog) {
    return Syntax.matching(PATTERN);
  }

  @Override
  public Optional<List<Target>> read(Given given, Known known, Mistakes mistakes) {
    List<Target> targets = new ArrayList<>();
    boolean wrong = false;
    for (Word word : given.words()) {
      Optional<Target> target = target(word, given.spelling(), mistakes);
      wrong |= target.isEmpty();
      target.filter(t -> !targets.contains(t)).ifPresent(targets::add);
    }
    return wrong ? Optional.empty() : Optional.of(targets);
  }

  private Optional<Target> target(Word word, String spelling, Mistakes mistakes) {
    Optional<Target> target = Target.parse(word.text());
    if (target.isEmpty()) {
      String dialect = word.text().replaceFirst(":.*", "");
      List<String> dialects = Arrays.stream(Dialect.values()).map(Dialect::id).toList();
      mistakes.addUnknown(
          new Word(dialect, word.origin()),
          "%s takes %s, and not '%s'".formatted(spelling, takes(), word.text()),
          dialects.contains(dialect) ? List.of() : dialects);
    } else if (target.get().dialect() == Dialect.POSTGRESQL
        && !target.get().isAtLeast(OLDEST_POSTGRESQL)) {
      mistakes.add(
          word.origin(),
          "%s %s: PostgreSQL is known from version %d on"
              .formatted(spelling, word.text(), OLDEST_POSTGRESQL));
      return Optional.empty();
    }
    return target;
  }

  /** PostgreSQL's versions, and the assumed one of each other. */
  @Override
  public List<String> candidates(RuleCatalog catalog) {
    List<String> candidates = new ArrayList<>();
    for (int version = OLDEST_POSTGRESQL; version <= NEWEST_POSTGRESQL; version++) {
      candidates.add(Target.postgresql(version).toString());
    }
    Arrays.stream(Dialect.values())
        .filter(dialect -> dialect != Dialect.POSTGRESQL)
        .forEach(dialect -> candidates.add(Target.assumed(dialect).toString()));
    return candidates;
  }

  @Override
  public List<String> words(List<Target> value) {
    return value.stream().map(Target::toString).toList();
  }
}
