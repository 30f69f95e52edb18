package org.partnershipscorecard.submission;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.partnershipscorecard.catalogue.ExpectedSubmission;
import org.partnershipscorecard.catalogue.ReferenceData;
import org.partnershipscorecard.extract.ExtractReader;
import org.partnershipscorecard.extract.Layout;
import org.partnershipscorecard.extract.Recognition;
import org.partnershipscorecard.extract.Source;

/**
 * Whose a file is (rule R2). {@code deliveries.csv} wins; the file's own column and its name must
 * agree; a national format, which has no such column, is taken to be of the only agency that is
 * expected to send what it holds. The partnership must know the agency.
 */
final class Agencies {

  private static final int LONGEST = 40;

  private final ReferenceData reference;
  private final boolean needed;

  Agencies(ReferenceData reference, boolean needed) {
    this.reference = reference;
    this.needed = needed;
  }

  Optional<String> of(
      InputFolder.DeliveredFile file,
      DeliveryNote note,
      Recognition.Part part,
      List<Recognition.Part> parts,
      List<Unplaced> unplaced) {
    if (!note.agency().isEmpty()) {
      return known(note.agency(), file, unplaced);
    }
    Layout layout = part.layout();
    Optional<String> inside =
        layout.isOwn()
            ? ExtractReader.peek(
                    file.path(),
                    part.extract(),
                    new Source(null, part.sheet(), Map.of(), Map.of()),
                    "agency")
                .filter(agency -> !agency.isBlank())
            : Optional.empty();
    String first = new FileName(String.valueOf(file.path().getFileName())).firstPart();
    Optional<String> named =
        Optional.of(first).filter(agency -> reference.agencies().containsKey(agency));
    if (inside.isPresent() && named.isPresent() && !inside.equals(named)) {
      unplaced.add(
          new Unplaced(
              file.name(),
              "names one agency in its file name and another inside",
              "correct the file's name or its agency column"));
      return Optional.empty();
    }
    Optional<String> agency =
        inside.or(() -> named).or(() -> layout.isOwn() ? Optional.empty() : only(parts));
    if (agency.isPresent()) {
      return known(agency.get(), file, unplaced);
    }
    if (!needed) {
      return Optional.of("");
    }
    unplaced.add(
        new Unplaced(
            file.name(),
            "does not say which agency sent it",
            "fill its agency column, or begin the file's name with the agency's code and an"
                + " underscore"));
    return Optional.empty();
  }

  private Optional<String> only(List<Recognition.Part> parts) {
    Set<String> expected = new TreeSet<>();
    for (ExpectedSubmission submission : reference.expected()) {
      if (parts.stream().anyMatch(part -> part.extract().id().equals(submission.extract()))) {
        expected.add(submission.agency());
      }
    }
    if (expected.size() != 1) {
      Set<String> sentWith =
          parts.stream()
              .flatMap(part -> part.layout().sentWith().stream())
              .collect(Collectors.toSet());
      expected.clear();
      reference.expected().stream()
          .filter(submission -> sentWith.contains(submission.extract()))
          .forEach(submission -> expected.add(submission.agency()));
    }
    return expected.size() == 1 ? expected.stream().findFirst() : Optional.empty();
  }

  private Optional<String> known(
      String agency, InputFolder.DeliveredFile file, List<Unplaced> unplaced) {
    if (!needed
        || (reference.agencies().isEmpty() && agency.length() <= LONGEST)
        || reference.agencies().containsKey(agency)) {
      return Optional.of(agency);
    }
    unplaced.add(
        new Unplaced(
            file.name(),
            "comes from an agency that reference/agencies.csv does not know",
            "correct the agency's code, or add it to reference/agencies.csv"));
    return Optional.empty();
  }
}
