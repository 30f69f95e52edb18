package org.partnershipscorecard.extract;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Where in a delivered file an extract is, how it is laid out there, and what the file itself does
 * not say.
 *
 * @param layout null for the extract's own
 * @param sheet of a workbook; null for the first that has the header, and for other files
 * @param members the further files of a set, by their name in the layout
 * @param standing values that hold for every row where the layout asks for them: {@code agency},
 *     {@code area}
 * @param notRead names of sheets of the file that are hidden or hold nothing known, to be told of
 *     once a file
 */
public record Source(
    @Nullable Layout layout,
    @Nullable String sheet,
    Map<String, Path> members,
    Map<String, String> standing,
    List<String> notRead) {

  /** Of a file all of whose sheets are read. */
  public Source(
      @Nullable Layout layout,
      @Nullable String sheet,
      Map<String, Path> members,
      Map<String, String> standing) {
    this(layout, sheet, members, standing, List.of());
  }

  /** The extract's own layout, in the first sheet that has its header. */
  public static final Source OWN = new Source(null, null, Map.of(), Map.of());

  public Source {
    members = Map.copyOf(members);
    standing = Map.copyOf(standing);
    notRead = List.copyOf(notRead);
  }

  /** The id of the layout; {@link Layout#OWN} for the extract's own. */
  public String layoutId() {
    return layout == null ? Layout.OWN : layout.id();
  }

  /** What tells this part of its file from the others; empty where the file has one part. */
  public String part() {
    if (sheet != null) {
      return Printable.shortened(sheet, 100);
    }
    return layout == null || layout.isOwn() ? "" : layout.id();
  }

  /** What here can change a typed row, besides the files' content and the spec. */
  public String fingerprint() {
    Fingerprint fingerprint = new Fingerprint();
    fingerprint.addOptional(layout == null || layout.isOwn() ? null : layout.fingerprint());
    fingerprint.addOptional(sheet);
    new TreeMap<>(standing)
        .forEach((name, value) -> {
          fingerprint.add(name);
          fingerprint.add(value);
        });
    new TreeMap<>(members).keySet().forEach(fingerprint::add);
    return fingerprint.hex();
  }
}
