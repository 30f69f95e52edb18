package org.partnershipscorecard.extract;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tells by a file's content which extracts it holds and in which layouts: by headings, by the names
 * of sheets where headings alone do not settle it, by the elements of XML; never by the file's
 * name.
 */
public final class Recognition {

  private final Extracts extracts;
  private final List<Candidate> candidates = new ArrayList<>();

  /** For any number of files. */
  public Recognition(Extracts extracts) {
    this.extracts = extracts;
    for (Layout layout : extracts.layouts()) {
      BoundLayout bound = new BoundLayout(extracts.byId(layout.extract()), layout);
      candidates.add(new Candidate(bound, null));
      layout.members().keySet().stream()
          .sorted()
          .forEach(member -> candidates.add(new Candidate(bound, member)));
    }
  }

  /** A table that a file may be: the main one of a layout, or a member of a set. */
  record Candidate(BoundLayout layout, @Nullable String member) {

    String words() {
      return layout.layout().words() + (member == null ? "" : ", table '" + member + "'");
    }
  }

  /**
   * A part of a file that holds an extract.
   *
   * @param sheet null for what is not a workbook
   * @param member the table of a set that it is; null for a main table
   */
  public record Part(
      ExtractSpec extract, Layout layout, @Nullable String sheet, @Nullable String member) {}

  /**
   * Why a file is not known.
   *
   * @param conclusive whether there is no reading it as what its name says either: it is larger
   *     than anything that is read, or XML
   */
  public record Fault(String problem, String remedy, boolean conclusive) {}

  /**
   * What a file holds.
   *
   * @param parts in the file's order; none where there is a fault
   * @param fault why it is not known; null where it is
   * @param notRead names of sheets that are hidden or hold nothing known
   */
  public record Recognised(List<Part> parts, @Nullable Fault fault, List<String> notRead) {

    public Recognised {
      parts = List.copyOf(parts);
      notRead = List.copyOf(notRead);
    }
  }

  /**
   * Looks at a file.
   *
   * @param extract the only extract that it may hold; null for any
   */
  public Recognised of(Path file, @Nullable String extract) {
    boolean isXml = false;
    try {
      List<Candidate> possible =
          candidates.stream()
              .filter(c -> extract == null || c.layout().spec().id().equals(extract))
              .toList();
      isXml = AnyFile.kind(file) == AnyFile.Kind.XML;
      return isXml ? xml(file, possible) : tables(file, possible);
    } catch (Unreadable e) {
      boolean tooLarge = e.getMessage() != null && e.getMessage().startsWith("the file is larger");
      return fault(String.valueOf(e.getMessage()), e.remedy(), isXml || tooLarge);
    } catch (IOException e) {
      return fault("cannot be read from the disk", "send it again", false);
    }
  }

  /** The last day that an XML return says it covers; empty for others. */
  public Optional<LocalDate> referenceDate(Path file, Layout layout) {
    Layout.XmlShape shape = layout.xml();
    if (shape == null) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(Dates.day(XmlRecords.text(file, shape.referenceDate())));
    } catch (Unreadable | IOException e) {
      return Optional.empty();
    }
  }

  private static Recognised xml(Path file, List<Candidate> possible)
      throws Unreadable, IOException {
    XmlRecords.Beginning beginning = XmlRecords.peek(file);
    Map<String, Candidate> byExtract = new LinkedHashMap<>();
    for (Candidate candidate : possible) {
      Layout.XmlShape shape = candidate.layout().layout().xml();
      if (shape != null
          && shape.root().equals(beginning.root())
          && beginning.elements().containsAll(shape.signs())) {
        Candidate other = byExtract.put(candidate.layout().spec().id(), candidate);
        if (other != null) {
          return ambiguous(null, List.of(other, candidate));
        }
      }
    }
    if (byExtract.isEmpty()) {
      return fault(
          "is XML, but none that is known: its outermost element is '"
              + Printable.shortened(beginning.root(), 40)
              + "'",
          "send one of: " + layoutsInXml(possible),
          true);
    }
    return new Recognised(
        byExtract.values().stream()
            .map(c -> new Part(c.layout().spec(), c.layout().layout(), null, null))
            .toList(),
        null,
        List.of());
  }

  private static String layoutsInXml(List<Candidate> possible) {
    return possible.stream()
        .map(candidate -> candidate.layout().layout())
        .filter(layout -> layout.xml() != null)
        .map(Layout::name)
        .collect(Collectors.joining("; "));
  }

  private Recognised tables(Path file, List<Candidate> possible) throws Unreadable, IOException {
    SheetHeaders headers = new SheetHeaders(possible);
    AnyFile.read(file, false, headers);
    Map<String, Part> parts = new LinkedHashMap<>();
    List<String> notRead = new ArrayList<>();
    headers.hidden().forEach(sheet -> notRead.add(Printable.shortened(sheet, 60) + " (hidden)"));
    for (SheetHeaders.Found found : headers.found()) {
      List<Candidate> candidatesHere = settled(found);
      if (candidatesHere.size() > 1) {
        return ambiguous(found.sheet(), candidatesHere);
      }
      if (candidatesHere.isEmpty()) {
        if (found.sheet() != null && found.rows() > 0) {
          notRead.add(Printable.shortened(found.sheet(), 60));
        }
        continue;
      }
      Candidate candidate = candidatesHere.getFirst();
      Part part =
          new Part(
              candidate.layout().spec(),
              candidate.layout().layout(),
              found.sheet(),
              candidate.member());
      Part other = parts.putIfAbsent(candidate.words(), part);
      if (other != null) {
        return fault(
            "has two sheets with "
                + candidate.words()
                + ": '"
                + Printable.shortened(String.valueOf(other.sheet()), 60)
                + "' and '"
                + Printable.shortened(String.valueOf(found.sheet()), 60)
                + "'",
            "leave one of them, or hide the other",
            false);
      }
    }
    return parts.isEmpty()
        ? unknown(headers)
        : new Recognised(List.copyOf(parts.values()), null, notRead);
  }

  /** Where headings leave more than one, the sheet's name settles it. */
  private static List<Candidate> settled(SheetHeaders.Found found) {
    String sheet = found.sheet();
    if (found.candidates().size() < 2 || sheet == null) {
      return found.candidates();
    }
    String folded = Folded.header(sheet);
    List<Candidate> named =
        found.candidates().stream()
            .filter(candidate ->
                candidate.layout().layout().sheets().stream()
                    .anyMatch(name -> folded.startsWith(Folded.header(name))))
            .toList();
    return named.size() == 1 ? named : found.candidates();
  }

  private static Recognised ambiguous(@Nullable String sheet, List<Candidate> candidates) {
    String where = sheet == null ? "" : "sheet '" + Printable.shortened(sheet, 60) + "' ";
    return fault(
        where
            + "could be any of: "
            + candidates.stream().map(Candidate::words).collect(Collectors.joining("; ")),
        "name its extract in deliveries.csv",
        false);
  }

  private Recognised unknown(SheetHeaders headers) {
    SheetHeaders.Nearest nearest = headers.nearest();
    if (nearest == null) {
      return fault(
          "is in no known layout: none of its first rows heads the columns of one",
          "head the columns as one of the extracts does: "
              + extracts.all().stream().map(ExtractSpec::id).collect(Collectors.joining(", ")),
          false);
    }
    return fault(
        "is in no known layout; nearest is "
            + nearest.candidate().words()
            + ", of which it lacks: "
            + String.join(", ", nearest.missing()),
        "send the missing columns, or name them as the layout does",
        false);
  }

  private static Recognised fault(String problem, String remedy, boolean conclusive) {
    return new Recognised(List.of(), new Fault(problem, remedy, conclusive), List.of());
  }
}
