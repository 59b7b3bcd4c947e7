package dev.lockkeeper.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What tells functions of one name apart: the types of their input arguments. */
final class Signature {
  private static final Set<String> TYPES_OF_SEVERAL_WORDS =
      Set.of("double", "character", "bit", "national", "timestamp", "time", "interval");

  private static final Map<String, String> ALIASES =
      Map.ofEntries(
          Map.entry("int", "integer"),
          Map.entry("int4", "integer"),
          Map.entry("int8", "bigint"),
          Map.entry("int2", "smallint"),
          Map.entry("bool", "boolean"),
          Map.entry("float", "double precision"),
          Map.entry("float8", "double precision"),
          Map.entry("float4", "real"),
          Map.entry("decimal", "numeric"),
          Map.entry("char", "character"),
          Map.entry("varchar", "character varying"),
          Map.entry("timestamptz", "timestamp with time zone"),
          Map.entry("timestamp", "timestamp without time zone"),
          Map.entry("timetz", "time with time zone"),
          Map.entry("time", "time without time zone"));

  private Signature() {}

  /** The types of the input arguments, as written, in lower case and parted by commas. */
  static String of(String arguments) {
    List<String> types = new ArrayList<>();
    for (String argument : arguments(arguments)) {
      List<String> words =
          new ArrayList<>(List.of(argument.toLowerCase(Locale.ROOT).trim().split("\\s+")));
      String mode = words.get(0);
      if (mode.equals("out") && words.size() > 1) {
        continue;
      }
      if (words.size() > 1 && Set.of("in", "inout", "variadic").contains(mode)) {
        words.remove(0);
      }
      if (words.size() > 1
          && !TYPES_OF_SEVERAL_WORDS.contains(words.get(0))
          && !words.get(1).startsWith("[")) {
        words.remove(0);
      }
      types.add(canonical(String.join(" ", words)));
    }
    return String.join(",", types);
  }

  private static String canonical(String type) {
    String name = type.replaceAll("\\s*\\([^)]*\\)", "").replaceAll("^pg_catalog\\.", "");
    int brackets = name.indexOf('[');
    String element = brackets < 0 ? name : name.substring(0, brackets).trim();
    return ALIASES.getOrDefault(element, element) + (brackets < 0 ? "" : "[]");
  }

  private static List<String> arguments(String text) {
    List<String> result = new ArrayList<>();
    int depth = 0;
    boolean quoted = false;
    StringBuilder argument = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      quoted ^= c == '\'';
      depth += quoted ? 0 : c == '(' ? 1 : c == ')' ? -1 : 0;
      if (c == ',' && depth == 0 && !quoted) {
        add(argument, result);
      } else {
        argument.append(c);
      }
    }
    add(argument, result);
    return result;
  }

  private static void add(StringBuilder argument, List<String> result) {
    String withoutDefault = argument.toString().split("(?i)\\bdefault\\b|:?=", 2)[0].trim();
    if (!withoutDefault.isEmpty()) {
      result.add(withoutDefault);
    }
    argument.setLength(0);
  }
}
