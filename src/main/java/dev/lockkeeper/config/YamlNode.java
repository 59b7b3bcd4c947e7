package dev.lockkeeper.config;

import java.util.List;
import java.util.Optional;

/** A part of a YAML document, with its place. */
sealed interface YamlNode {
  /** Where it starts. */
  Origin origin();

  /** Keys and their values, in the order of the text; a key may stand twice. */
  record Mapping(List<Entry> entries, Origin origin) implements YamlNode {
    public Mapping {
      entries = List.copyOf(entries);
    }
  }

  /** A key and its value. */
  record Entry(Word key, YamlNode value) {}

  /** Values one behind the other. */
  record Sequence(List<YamlNode> items, Origin origin) implements YamlNode {
    public Sequence {
      items = List.copyOf(items);
    }
  }

  /**
   * A single value.
   *
   * @param kind what it is in YAML; absent for nothing
   * @param text as it was understood; empty for nothing
   */
  record Scalar(Optional<Syntax.Kind> kind, String text, Origin origin) implements YamlNode {
    Word word() {
      return new Word(text, origin);
    }
  }
}
