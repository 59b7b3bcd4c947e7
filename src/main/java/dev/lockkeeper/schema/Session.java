package dev.lockkeeper.schema;

import java.util.List;
import java.util.Optional;
import org.pcollections.HashPMap;
import org.pcollections.HashTreePMap;

/**
 * The settings in force for a statement, those that ended with an earlier transaction left out.
 *
 * <p>A session lasts as long as one body of one migration: the next may run on another day.
 */
public final class Session {
  private static final String SEARCH_PATH = "search_path";
  private static final List<String> DEFAULT_PATH = List.of(Schema.PUBLIC);

  private final HashPMap<String, Setting> defaults;
  private final HashPMap<String, Setting> lasting;
  private final HashPMap<String, Setting> local;
  private final boolean timeoutsOnConnection;

  private Session(
      HashPMap<String, Setting> defaults,
      HashPMap<String, Setting> lasting,
      HashPMap<String, Setting> local,
      boolean timeoutsOnConnection) {
    this.defaults = defaults;
    this.lasting = lasting;
    this.local = local;
    this.timeoutsOnConnection = timeoutsOnConnection;
  }

  static Session begin(boolean timeoutsOnConnection) {
    return new Session(
        HashTreePMap.empty(), HashTreePMap.empty(), HashTreePMap.empty(), timeoutsOnConnection);
  }

  /** A setting that a statement of this session made and that is in force. */
  public Optional<Setting> setting(String name) {
    Setting found = local.get(name);
    return Optional.ofNullable(found == null ? lasting.get(name) : found);
  }

  /** The {@code lock_timeout} that a statement of this session set. */
  public Optional<Setting> lockTimeout() {
    return setting("lock_timeout");
  }

  /** The {@code statement_timeout} that a statement of this session set. */
  public Optional<Setting> statementTimeout() {
    return setting("statement_timeout");
  }

  /** Whether a wait for a lock ends by itself: a lock_timeout other than 0 is in force. */
  public Truth waitsForLocksEnd() {
    Optional<Setting> setting = lockTimeout();
    if (setting.isEmpty()) {
      return Truth.of(timeoutsOnConnection);
    }
    boolean endless = setting.get().milliseconds().orElse(1) == 0;
    Truth set = Truth.of(!endless);
    return setting.get().certain().holds() ? set : set.mixedWith(Truth.of(timeoutsOnConnection));
  }

  /**
   * The schemas in which a bare name is looked for, first to last; {@code public} where nothing was
   * set; absent when it is unknown.
   */
  public Optional<List<String>> searchPath() {
    Optional<Setting> setting = setting(SEARCH_PATH);
    if (setting.isEmpty()) {
      return Optional.of(DEFAULT_PATH);
    }
    if (!setting.get().certain().holds()) {
      return Optional.empty();
    }
    return Optional.of(
        setting.get().value().stream().filter(s -> !s.isEmpty() && !s.equals("$user")).toList());
  }

  Session with(Setting setting) {
    return setting.local()
        ? of(lasting, local.plus(setting.name(), setting))
        : of(lasting.plus(setting.name(), setting), local.minus(setting.name()));
  }

  /** With a setting that holds from the next session on. */
  Session withDefault(Setting setting) {
    return new Session(
        defaults.plus(setting.name(), setting), lasting, local, timeoutsOnConnection);
  }

  /** RESET. */
  Session without(String name) {
    return of(lasting.minus(name), local.minus(name));
  }

  /** RESET ALL. */
  Session withoutAll() {
    return of(HashTreePMap.empty(), HashTreePMap.empty());
  }

  /** The next session of the same database. */
  Session next() {
    return of(defaults, HashTreePMap.empty());
  }

  Session afterTransaction() {
    return local.isEmpty() ? this : of(lasting, HashTreePMap.empty());
  }

  private Session of(HashPMap<String, Setting> nextLasting, HashPMap<String, Setting> nextLocal) {
    return new Session(defaults, nextLasting, nextLocal, timeoutsOnConnection);
  }
}
