package org.partnershipscorecard.submission;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.partnershipscorecard.catalogue.DisclosurePolicy;
import org.partnershipscorecard.period.ReportingPeriod;

/**
 * What the partnership supplies: one folder a reporting period, and reference files.
 *
 * @param root {@code data-in}
 */
public record InputFolder(Path root) {

  private static final Set<String> OURS = Set.of("deliveries.csv", "answers.csv");

  /** The old workbook among them, so that it is refused aloud and not passed over. */
  private static final List<String> ENDINGS =
      List.of(".csv", ".tsv", ".txt", ".xlsx", ".xlsm", ".xls", ".xml");

  /** A file that an agency delivered, where it lies. */
  public record DeliveredFile(ReportingPeriod period, Path path, String name) {}

  /** The texts of {@code reference/*.csv} and of the disclosure policy, by file name. */
  public Map<String, String> reference() {
    Map<String, String> texts = new TreeMap<>();
    for (Path file : files(root.resolve("reference"))) {
      if (file.toString().endsWith(".csv") || file.endsWith(DisclosurePolicy.FILE)) {
        texts.put(String.valueOf(file.getFileName()), read(file));
      }
    }
    return texts;
  }

  /** Every delivered file of some periods, by period and name. */
  public List<DeliveredFile> deliveries(Optional<ReportingPeriod> only) {
    List<DeliveredFile> delivered = new ArrayList<>();
    for (Path folder : files(root)) {
      Optional<ReportingPeriod> period = period(folder);
      if (period.isEmpty() || (only.isPresent() && !only.equals(period))) {
        continue;
      }
      for (Path file : files(folder)) {
        if (isDelivery(file)) {
          delivered.add(
              new DeliveredFile(period.get(), file, period.get().key() + "/" + file.getFileName()));
        }
      }
    }
    return delivered;
  }

  /** The delivered files in a folder, whatever its name, by name. */
  public static List<Path> delivered(Path folder) {
    return files(folder).stream().filter(InputFolder::isDelivery).toList();
  }

  /** Whether a file is the partnership's own and not a delivery. */
  public static boolean isOurs(Path file) {
    return OURS.contains(String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT));
  }

  /** {@code deliveries.csv} of a period, or empty. */
  public Optional<String> deliveryNotes(ReportingPeriod period) {
    Path notes = root.resolve(period.key()).resolve("deliveries.csv");
    return Files.isRegularFile(notes) ? Optional.of(read(notes)) : Optional.empty();
  }

  /** The texts of every period's {@code answers.csv}, by period. */
  public Map<ReportingPeriod, String> answers() {
    Map<ReportingPeriod, String> texts = new TreeMap<>();
    for (Path folder : files(root)) {
      Path answers = folder.resolve("answers.csv");
      if (Files.isRegularFile(answers)) {
        period(folder).ifPresent(period -> texts.put(period, read(answers)));
      }
    }
    return texts;
  }

  private static Optional<ReportingPeriod> period(Path folder) {
    try {
      return Files.isDirectory(folder)
          ? Optional.of(ReportingPeriod.parse(String.valueOf(folder.getFileName())))
          : Optional.empty();
    } catch (IllegalArgumentException notAPeriod) {
      return Optional.empty();
    }
  }

  /** Not ours, not hidden, not a spreadsheet's own lock file. */
  private static boolean isDelivery(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return Files.exists(file, LinkOption.NOFOLLOW_LINKS)
        && !Files.isDirectory(file)
        && !OURS.contains(name)
        && !name.startsWith(".")
        && !name.startsWith("~$")
        && ENDINGS.stream().anyMatch(name::endsWith);
  }

  private static List<Path> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + folder, e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
