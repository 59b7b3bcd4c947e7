package dev.lockkeeper.reader.project;

import dev.lockkeeper.source.SourceFile;
import dev.lockkeeper.source.Span;
import dev.lockkeeper.source.TextView;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file that holds the ways up and down under lines that name them.
 *
 * @param header what stands before the first marker
 * @param up the way up, when it is marked
 * @param down the way down, when it is marked
 */
record Sections(Span header, Optional<Section> up, Optional<Section> down) {
  /**
   * What stands under one marker, or under several of the same name.
   *
   * @param marker the first marker's line
   * @param options what the marker's line says behind its name
   * @param text from behind the marker's line to the next marker
   */
  record Section(Span marker, String options, TextView text) {
    /** From the first character behind its marker to its last. */
    Span span() {
      return text.text().isEmpty() ? marker.file().span(marker.end(), marker.end()) : text.span();
    }
  }

  /**
   * Cuts a file at its markers.
   *
   * @param marker matches a whole marker line; group 1 is {@code up} or {@code down} in any case,
   *     group 2 the options
   */
  static Sections of(SourceFile file, Pattern marker) {
    record Cut(String name, Span line, String options) {}
    List<Cut> cuts = new ArrayList<>();
    Matcher matcher = marker.matcher(file.text());
    while (matcher.find()) {
      cuts.add(
          new Cut(
              matcher.group(1).toLowerCase(Locale.ROOT),
              file.span(matcher.start(), matcher.end()),
              matcher.group(2).strip()));
    }
    int end = file.text().length();
    Span header = file.span(0, cuts.isEmpty() ? end : cuts.get(0).line.start());
    List<Optional<Section>> found = new ArrayList<>();
    for (String name : List.of("up", "down")) {
      TextView.Builder text = TextView.builder(file);
      Optional<Cut> first = Optional.empty();
      for (int i = 0; i < cuts.size(); i++) {
        Cut cut = cuts.get(i);
        if (cut.name.equals(name)) {
          int stop = i + 1 < cuts.size() ? cuts.get(i + 1).line.start() : end;
          text.verbatim(file.span(cut.line.end(), stop));
          first = first.isPresent() ? first : Optional.of(cut);
        }
      }
      found.add(first.map(cut -> new Section(cut.line, cut.options, text.build())));
    }
    return new Sections(header, found.get(0), found.get(1));
  }
}
