package dev.lockkeeper.config;

/**
 * Something that can be set: its one definition, which the command line, lockkeeper.yml, the JSON
 * Schema and the documentation are made from. Two keys are never equal.
 */
public final class Key<T> {
  private final String name;
  private final ValueType<T> type;
  private final T standard;
  private final String brief;
  private final String help;

  /**
   * @param name as lockkeeper.yml spells it; the option is {@code --name}
   * @param type what may be written
   * @param standard what holds when nobody says otherwise
   * @param help what it does, in a sentence with its full stop; of a choice, without the choices
   *     and the full stop
   */
  Key(String name, ValueType<T> type, T standard, String help) {
    this(name, type, standard, "", help);
  }

  /**
   * Likewise of one that many will need.
   *
   * @param brief what it does, in half a line of help; {@code %s} stands for the choices
   */
  Key(String name, ValueType<T> type, T standard, String brief, String help) {
    this.name = name;
    this.type = type;
    this.standard = standard;
    this.brief = brief;
    this.help = help;
  }

  /** As lockkeeper.yml spells it. */
  public String name() {
    return name;
  }

  /** As the command line spells it. */
  public String option() {
    return "--" + name;
  }

  /** What may be written. */
  public ValueType<T> type() {
    return type;
  }

  /** What holds when nobody says otherwise. */
  public T standard() {
    return standard;
  }

  /** What it does, in half a line; empty for what few will need. */
  public String brief() {
    return brief.replace("%s", type.brief(standard));
  }

  /** What it does, in a sentence. */
  public String help() {
    String choices = type.help(standard);
    return choices.isEmpty() ? help : help + choices + ".";
  }

  @Override
  public String toString() {
    return name;
  }
}
